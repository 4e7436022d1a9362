import type { Field } from 'payload';

type RecordField = (name: string, label: string, more?: object) => Field;

const recordField =
  (type: 'text' | 'textarea' | 'number' | 'json'): RecordField =>
  (name, label, more = {}) =>
    ({ name, type, label, admin: { readOnly: true }, ...more }) as Field;

/** A read-only text field of a record. */
export const recordText = recordField('text');

/** A read-only field of a record that holds text of any length. */
export const recordLongText = recordField('textarea');

/** A read-only number field of a record. */
export const recordNumber = recordField('number');

/** A read-only field of a record that holds data of the model. */
export const recordJson = recordField('json');

/** What links a record to the one before it. Made anew each time: Payload writes into the fields it is given. */
export const chainFields = (): Field[] => [
  recordText('prevHash', '前一条的校验值', { required: true }),
  recordText('recordHash', '本条的校验值', { required: true }),
];
