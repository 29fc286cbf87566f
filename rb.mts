import { readFileSync } from 'node:fs';
import { analyse } from '/tmp/wt/me/src/core/index.ts';
const t=readFileSync('/work/shared/data/briefs/'+process.argv[2],'utf8'); const b=analyse(t);
for (const r of b.recommendations) { console.log('•',r.addressee?.name,'|',r.modal,r.strength,r.polarity,'| due',r.deadline?.text,'|',t.slice(r.span.start,r.span.end).replace(/\s+/g,' ').slice(0,230)); r.actions.forEach(a=>console.log('     -',t.slice(a.span.start,a.span.end).replace(/\s+/g,' ').slice(0,110))); }
