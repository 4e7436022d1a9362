/**
 * Runs before the first paint: puts the reader's choices on `<html>` as `data-size`, `data-theme`, `data-contrast`.
 * `data-js` shows what only works with scripts.
 * Kept as a string because it stands inline in every page; a browser that forbids storage simply gets the defaults.
 */
export const preferencesScript = `(function(){document.documentElement.dataset.js='';try{var s=JSON.parse(localStorage.getItem('kanxing-reading')||'{}'),d=document.documentElement.dataset;['size','theme','contrast'].forEach(function(k){if(typeof s[k]==='string')d[k]=s[k]})}catch(e){document.documentElement.dataset.storage='none'}})()`;
