'use client';
import { FieldDescription, FieldError, FieldLabel, useField } from '@payloadcms/ui';
import type { TextFieldClientComponent } from 'payload';
import '../styles.css';

/** A civil date `YYYY-MM-DD` through the browser's own date input: no clock, no time zone. */
export const CivilDate: TextFieldClientComponent = ({ field, path, readOnly }) => {
  const { value, setValue, showError, errorMessage, disabled } = useField<string>({ path });
  const id = `field-${path.replaceAll('.', '__')}`;
  return (
    <div className="field-type text kx-date" style={{ width: field.admin?.width, flex: '1 1 auto' }}>
      <FieldLabel htmlFor={id} label={field.label} path={path} required={field.required} />
      <div className="field-type__wrap">
        <FieldError message={errorMessage} path={path} showError={showError} />
        <input
          className="kx-field"
          disabled={readOnly || disabled}
          id={id}
          onChange={(event) => setValue(event.target.value || null)}
          type="date"
          value={value ?? ''}
        />
      </div>
      <FieldDescription description={field.admin?.description} path={path} />
    </div>
  );
};
