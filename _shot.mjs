// usage: node _shot.mjs name width height script [dark]
import { launch, engine } from './test/tools/engines.js';
import { openSite } from './test/tools/site.js';
import { readFileSync } from 'node:fs';
const [,, name, w='1280', h='900', script='', flags=''] = process.argv;
let html = readFileSync(process.env.PAGE ?? 'demo/portal/index.html','utf8').replaceAll('../../dist/bantin.min.js','/dist/bantin-reading.min.js').replaceAll('../../dist','/dist').replaceAll('href="portal.css','href="/demo/portal/portal.css').replaceAll('emblem.svg','/demo/portal/emblem.svg');
if (!html.includes('<bantin-settings')) html = html.replace(/(<bantin-toolbar[^>]*>)([^]*?)<\/bantin-toolbar>/, '$1$2<bantin-settings></bantin-settings></bantin-toolbar>');
const site = await openSite({ '/p': html });
const b = await launch({ isDark: flags.includes('dark') }); const p = await b.newPage();
p.on('console', m => console.log(m.text())); p.on('pageerror', e=>console.log('ERR',e.stack||e.message));
await p.setViewport({ width: +w, height: +h });
if (flags.includes('forced')) await p.emulateMediaFeatures([{name:'forced-colors',value:'active'}]).catch(async()=>{ const c=await p.createCDPSession(); await c.send('Emulation.setEmulatedMedia',{features:[{name:'forced-colors',value:'active'},{name:'prefers-color-scheme',value:'dark'}]})});
if (flags.includes('print')) await p.emulateMediaType('print');
await p.goto(site.url + '/p');
await new Promise(r=>setTimeout(r,700));
if (script) console.log(JSON.stringify(await p.evaluate(script)));
await new Promise(r=>setTimeout(r,700));
await p.screenshot({ path: `/tmp/settings-shots/${name}.png` });
await b.close(); await site.close();
