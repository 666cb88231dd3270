// The exit latch: inline, before anything else. It covers the page and leaves at a tap on a.exit, and keeps
// Back and Forward from ever showing it again (docs/decisions/0004-exit.md). Kept to what old phones know.
((exit) => {
  var key = 'v';
  var root = document.documentElement;
  function flag() {
    try {
      return sessionStorage.getItem(key);
    } catch (e) {}
  }
  function set(on) {
    try {
      on ? sessionStorage.setItem(key, '1') : sessionStorage.removeItem(key);
    } catch (e) {}
  }
  function cover() {
    root.style.setProperty('display', 'none', 'important');
  }
  function gone() {
    cover();
    location.replace(exit);
  }
  var entries = performance.getEntriesByType && performance.getEntriesByType('navigation');
  var entry = entries && entries[0];
  var back = entry
    ? entry.type === 'back_forward'
    : performance.navigation && performance.navigation.type === 2;
  if (flag()) back ? gone() : set(false);
  addEventListener('pageshow', (event) => {
    if (event.persisted && flag()) gone();
  });
  document.addEventListener(
    'click',
    (event) => {
      var link = event.target.closest && event.target.closest('a.exit');
      if (!link) return;
      event.preventDefault();
      set(true);
      cover();
      location.replace(navigator.onLine === false ? '/n/' : exit);
      setTimeout(() => {
        location.replace('/n/');
      }, 1500);
    },
    true,
  );
})(EXIT);
