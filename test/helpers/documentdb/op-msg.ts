import { BSON, type Document } from 'bson';

/** One request of the MongoDB wire protocol: OP_MSG (sections folded into one document) or the old OP_QUERY hello. */
export type WireRequest = { requestId: number; opCode: number; command: Document };

const OP_REPLY = 1;
const OP_QUERY = 2004;
const OP_MSG = 2013;

/** Cuts whole messages off the front of a buffer; returns them and what is left. */
export function cutMessages(buffer: Buffer): { messages: Buffer[]; rest: Buffer } {
  const messages: Buffer[] = [];
  let rest = buffer;
  while (rest.length >= 4 && rest.length >= rest.readInt32LE(0)) {
    const length = rest.readInt32LE(0);
    messages.push(rest.subarray(0, length));
    rest = rest.subarray(length);
  }
  return { messages, rest };
}

export function parseRequest(message: Buffer): WireRequest {
  const requestId = message.readInt32LE(4);
  const opCode = message.readInt32LE(12);
  if (opCode === OP_QUERY) {
    const start = message.indexOf(0, 20) + 9;
    return { requestId, opCode, command: readDocument(message, start) };
  }
  if (opCode !== OP_MSG) throw new Error(`unknown opcode ${opCode}`);
  return { requestId, opCode, command: readSections(message.subarray(20)) };
}

function readDocument(buffer: Buffer, at: number): Document {
  return BSON.deserialize(buffer.subarray(at, at + buffer.readInt32LE(at)), {
    promoteValues: false,
    promoteBuffers: false,
  });
}

function readSections(body: Buffer): Document {
  const command: Document = {};
  for (let at = 0; at < body.length - 3; ) {
    const kind = body[at];
    const size = body.readInt32LE(at + 1);
    if (kind === 0) Object.assign(command, readDocument(body, at + 1));
    else Object.assign(command, readSequence(body.subarray(at + 5, at + 1 + size)));
    at += 1 + size;
  }
  return command;
}

function readSequence(section: Buffer): Document {
  const end = section.indexOf(0);
  const documents: Document[] = [];
  for (let at = end + 1; at < section.length; at += section.readInt32LE(at))
    documents.push(readDocument(section, at));
  return { [section.subarray(0, end).toString()]: documents };
}

/** The answer to a request, in the form the request came in. */
export function formatReply(request: WireRequest, document: Uint8Array): Buffer {
  const isQuery = request.opCode === OP_QUERY;
  const head = Buffer.alloc(isQuery ? 36 : 21);
  head.writeInt32LE(head.length + document.length, 0);
  head.writeInt32LE(request.requestId, 8);
  head.writeInt32LE(isQuery ? OP_REPLY : OP_MSG, 12);
  if (isQuery) head.writeInt32LE(1, 32);
  return Buffer.concat([head, document]);
}
