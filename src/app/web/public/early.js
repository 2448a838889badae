// Before the first paint: the theme and the language that this browser chose last.
;(() => {
  const root = document.documentElement
  try {
    const theme = localStorage.getItem('theme')
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme
    const locale = localStorage.getItem('locale')
    if (locale === 'en' || locale === 'zh-CN') root.lang = locale
    else if (/^zh\b/i.test(navigator.language)) root.lang = 'zh-CN'
  } catch {
    // Without storage the system decides.
  }
})()
