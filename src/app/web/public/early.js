// Before the first paint: the theme and the language that this browser chose last. What the first page
// will ask is asked here, while its code is still on its way; platform/web/early.ts hands out the answers.
;(() => {
  const root = document.documentElement
  const { dataset } = document.currentScript
  const answers = new Map()
  window.early = answers
  const ask = (address) => {
    const headers = { Accept: 'application/json', 'Accept-Language': root.lang }
    const answer = fetch(address, { credentials: 'same-origin', headers })
    answer.catch(() => undefined)
    answers.set(address, answer)
  }
  const preload = (files = '') => {
    for (const href of files.split(' ').filter(Boolean)) {
      document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href }))
    }
  }
  ask('/api/session')
  let [, workspace, page] = location.pathname.split('/')
  try {
    const theme = localStorage.getItem('theme')
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme
    const locale = localStorage.getItem('locale')
    if (locale === 'en' || locale === 'zh-CN') root.lang = locale
    else if (/^zh\b/i.test(navigator.language)) root.lang = 'zh-CN'
    if (!workspace) [workspace, page] = [localStorage.getItem('workspace'), 'home']
  } catch {
    // Without storage the system decides.
  }
  preload(root.lang === 'en' ? dataset.en : dataset.zh)
  if (!workspace || page !== 'home') return
  preload(dataset.home)
  ask(`/api/${workspace}/goals.home`)
})()
