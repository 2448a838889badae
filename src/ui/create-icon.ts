import { createElement, type SVGProps } from 'react'

type IconData = {
  name: string
  size: number
  node: readonly [string, Record<string, string>][]
}

type IconProps = SVGProps<SVGSVGElement> & { size?: number }

/**
 * Draws an icon of lucide-react in one element and its lines. The library's own maker joins class
 * names and attributes anew at each drawing, which is most of what a page of icons costs; the build
 * puts this one in its place (`vite.config.ts`).
 */
export default function createIcon({ size: box, node }: IconData) {
  const lines = node.map(([name, attributes]) => createElement(name, attributes))
  return function Icon({ size = box, ...props }: IconProps) {
    return createElement(
      'svg',
      {
        width: size,
        height: size,
        viewBox: `0 0 ${box} ${box}`,
        fill: 'none',
        stroke: 'currentColor',
        strokeWidth: 2,
        strokeLinecap: 'round',
        strokeLinejoin: 'round',
        ...props,
      },
      lines,
    )
  }
}
