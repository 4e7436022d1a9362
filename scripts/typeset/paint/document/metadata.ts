import { type PDFContext, PDFHexString, type PDFRef } from 'pdf-lib';
import { type Issue, issueLabel } from '../../../../content/model/index.ts';

const MAKER = 'Kanxing';

/** What the file says of itself; nothing else ever goes in. `date` is the issue's civil date, never the clock's. */
export type Metadata = { title: string; author: string; subject: string; date: string; id: string };

/** Metadata from the issue; `id` is the hash of the content, lower-case hexadecimal. */
export function metadataOf(issue: Issue, id: string): Metadata {
  const { masthead } = issue;
  return {
    title: `${issue.titleName} ${issueLabel(issue)}`,
    author: masthead.issuingBody ?? masthead.sponsoringBody ?? issue.titleName,
    subject: issue.titleName,
    date: issue.publishedOn,
    id,
  };
}

/** The Info dictionary. */
export function writeInfo(context: PDFContext, metadata: Metadata): PDFRef {
  const date = PDFHexString.of(
    Buffer.from(`D:${metadata.date.replaceAll('-', '')}000000+08'00'`, 'latin1').toString('hex'),
  );
  return context.register(
    context.obj({
      Title: PDFHexString.fromText(metadata.title),
      Author: PDFHexString.fromText(metadata.author),
      Subject: PDFHexString.fromText(metadata.subject),
      Creator: PDFHexString.fromText(MAKER),
      Producer: PDFHexString.fromText(MAKER),
      CreationDate: date,
      ModDate: date,
    }),
  );
}

/** The XMP packet, which says the same in XML. Not compressed, so that any tool finds it. */
export function writeXmp(context: PDFContext, metadata: Metadata): PDFRef {
  const stream = context.stream(Buffer.from(xmpPacket(metadata)), { Type: 'Metadata', Subtype: 'XML' });
  return context.register(stream);
}

function xmpPacket({ title, author, subject, date, id }: Metadata): string {
  const stamp = `${date}T00:00:00+08:00`;
  const alternative = (text: string) =>
    `<rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li></rdf:Alt>`;
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/">
<dc:format>application/pdf</dc:format>
<dc:title>${alternative(title)}</dc:title>
<dc:description>${alternative(subject)}</dc:description>
<dc:creator><rdf:Seq><rdf:li>${escapeXml(author)}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>zh-CN</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>${MAKER}</xmp:CreatorTool>
<xmp:CreateDate>${stamp}</xmp:CreateDate>
<xmp:ModifyDate>${stamp}</xmp:ModifyDate>
<xmp:MetadataDate>${stamp}</xmp:MetadataDate>
<pdf:Producer>${MAKER}</pdf:Producer>
<xmpMM:DocumentID>urn:sha256:${id}</xmpMM:DocumentID>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
