import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ComboBox } from '#renderer/ui/combo-box.tsx';
import { SearchField } from '#renderer/ui/search-field.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { TextArea, TextField } from '#renderer/ui/text-field.tsx';
import { Specimen } from './specimen.tsx';

export function Fields() {
  const { t } = useTranslation('gallery');
  const [owner, setOwner] = useState<'ines' | 'tom' | null>(null);
  const [chosen, setChosen] = useState<'ines' | 'tom' | null>('ines');
  const [found, setFound] = useState<'ines' | 'tom'>('ines');
  const owners = [
    { value: 'ines', label: t('list.owner') },
    { value: 'tom', label: t('list.dept1'), hint: t('list.due') },
  ] as const;
  return (
    <Specimen title={t('section.fields')} flow="grid">
      <TextField label={t('field.name')} placeholder={t('field.namePlaceholder')} description={t('field.description')} />
      <TextField label={t('field.name')} defaultValue={t('field.nameValue')} optional />
      <TextField label={t('field.name')} defaultValue="" error={t('field.error')} />
      <TextField label={t('field.disabled')} defaultValue={t('field.nameValue')} isDisabled />
      <TextField label={t('field.command')} defaultValue={t('type.mono')} mono />
      <TextArea label={t('field.note')} defaultValue={t('field.noteValue')} />
      <SearchField label={t('field.search')} />
      <SearchField label={t('field.search')} defaultValue={t('field.searchValue')} />
      <Select label={t('field.owner')} options={owners} value={owner} onChange={setOwner} />
      <Select label={t('field.owner')} options={owners} value={chosen} onChange={setChosen} description={t('field.description')} />
      <Select label={t('field.owner')} options={owners} value={null} onChange={setChosen} error={t('field.error')} />
      <Select label={t('field.disabled')} options={owners} value="tom" onChange={setChosen} isDisabled />
      <ComboBox label={t('field.find')} options={owners} value={found} onChange={setFound} description={t('field.findHint')} />
      <ComboBox label={t('field.find')} options={owners} value={null} onChange={setFound} placeholder={t('list.owner')} optional />
      <ComboBox label={t('field.find')} options={owners} value={null} onChange={setFound} error={t('field.findError')} />
    </Specimen>
  );
}
