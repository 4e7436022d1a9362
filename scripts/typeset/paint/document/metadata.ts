import type { PDFContext, PDFRef } from 'pdf-lib';
import { type Issue, issueLabel } from '../../../../content/model/index.ts';
import { PDFHexString } from '../pdf-lib.ts';
import type { Standard } from './output-intent.ts';

const MAKER = 'Kanxing';

/** What the file says of itself; nothing else ever goes in. `date` is the issue's civil date, never the clock's. */
export type Metadata = {
  title: string;
  author: string;
  subject: string;
  date: string;
  id: string;
  /** The standard the file aims at. */
  standard: Standard | undefined;
};

/** Metadata from the issue; `id` is the hash of the content, lower-case hexadecimal; `title` that of a part of it. */
export function metadataOf(
  issue: Issue,
  { id, standard, title }: { id: string; standard: Standard | undefined; title?: string | undefined },
): Metadata {
  const { masthead } = issue;
  return {
    title: title ?? `${issue.titleName} ${issueLabel(issue)}`,
    author: masthead.issuingBody ?? masthead.sponsoringBody ?? issue.titleName,
    subject: issue.titleName,
    date: issue.publishedOn,
    id,
    standard,
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
      ...(metadata.standard === 'PDF/X-4' ? { Trapped: 'False' } : {}),
    }),
  );
}

/** The XMP packet, which says the same in XML. Not compressed, so that any tool finds it. */
export function writeXmp(context: PDFContext, metadata: Metadata): PDFRef {
  const stream = context.stream(Buffer.from(xmpPacket(metadata)), { Type: 'Metadata', Subtype: 'XML' });
  return context.register(stream);
}

/** How a file says in XMP which standard it keeps（ISO 19005-2, 6.6.4; ISO 15930-7, 6.7.2）. */
const CLAIMS: Record<Standard, string> = {
  'PDF/A-2u': `<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>U</pdfaid:conformance>
</rdf:Description>
`,
  'PDF/X-4': `<rdf:Description rdf:about="" xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/">
<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>
<pdf:Trapped>False</pdf:Trapped>
<xmpMM:VersionID>1</xmpMM:VersionID>
<xmpMM:RenditionClass>default</xmpMM:RenditionClass>
</rdf:Description>
`,
};

function xmpPacket({ title, author, subject, date, id, standard }: Metadata): string {
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
${standard ? CLAIMS[standard] : ''}</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
