import { Button } from 'react-aria-components/Button';
import { Menu as AriaMenu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Check, ChevronDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatCount } from '#renderer/lib/format.ts';
import { cx } from './cx.ts';
import overlay from './overlay.module.css';
import styles from './facet-menu.module.css';

export interface FacetValue {
  readonly value: string;
  readonly label: string;
  /** How many there are of it. */
  readonly count: number;
}

export interface FacetMenuProps {
  /** What is chosen by: “Category”. */
  readonly label: string;
  readonly values: readonly FacetValue[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Any of several, folded away; it stays open while one chooses. None chosen means all. */
export function FacetMenu({ label, values, chosen, onChange }: FacetMenuProps) {
  const { t } = useTranslation('common');
  const names = values.filter(({ value }) => chosen.includes(value)).map((each) => each.label);
  const said = names.length === 0 ? null : names.length === 1 ? names[0] : t('facet.several', { count: names.length });
  return (
    <MenuTrigger>
      <Button className={cx(styles.facet, said !== null && styles.chosen)} aria-label={said === null ? label : t('facet.named', { facet: label, chosen: names.join(', ') })}>
        <span className={styles.words}>{said === null ? label : said}</span>
        <ChevronDown aria-hidden="true" className={styles.chevron} />
      </Button>
      <Popover className={cx(overlay.popover)} placement="bottom start" offset={4}>
        <AriaMenu
          aria-label={label}
          className={cx(overlay.list)}
          selectionMode="multiple"
          selectedKeys={chosen}
          onSelectionChange={(keys) => onChange(keys === 'all' ? values.map(({ value }) => value) : [...keys].map(String))}
        >
          {values.map(({ value, label: name, count }) => (
            <MenuItem key={value} id={value} textValue={name} className={cx(overlay.item)}>
              {({ isSelected }) => (
                <>
                  <Check aria-hidden="true" className={cx(overlay.itemIcon, !isSelected && styles.unchosen)} />
                  <span className={overlay.itemLabel}>{name}</span>
                  <span className={styles.count}>{formatCount(count)}</span>
                </>
              )}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
