import { convertDocx } from './docx/convert.ts';

// Started by read-docx.ts: a .docx on standard input, its content as JSON on standard output, nothing else. The argument
// `original` asks for the text before tracked changes.
const chunks: Buffer[] = [];
for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
const document = await convertDocx(
  Buffer.concat(chunks),
  process.argv[2] === 'original' ? 'original' : 'accepted',
);
process.stdout.write(JSON.stringify(document));
