/** How the tests start Chromium, whoever drives it. */

/** @type {readonly string[]} */
export const CHROMIUM_ARGS = [
  // It refuses to sandbox itself as root, as in containers; the pages are our own.
  '--no-sandbox',
  '--disable-gpu',
  // Its own toolbar is a web page too, one for each tab, and took as much time as the page that is tested.
  '--disable-features=InitialWebUI,PreloadTopChromeWebUI,WebUIReloadButton,WebUILocationBar,WebUIToolbar,WebUITabStrip,WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup',
  // Without these it looks for Google's hosts at every start.
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
