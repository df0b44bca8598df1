import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components/Tabs';
import type { LucideIcon } from 'lucide-react';
import { cx } from './cx.ts';
import styles from './tabs.module.css';

export interface TabEntry<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly icon?: LucideIcon;
  /** A small figure or mark behind the label. */
  readonly badge?: ReactNode;
  readonly content: ReactNode;
}

export interface TabsProps<Id extends string> {
  readonly label: string;
  readonly tabs: readonly TabEntry<Id>[];
  readonly selected: Id;
  readonly onSelect: (id: Id) => void;
  /** Fill the height of the place and let the panel scroll by itself: for maps and split views. */
  readonly fill?: boolean;
}

/** Sides of one thing; the chosen one is kept by the page, ideally in the address. */
export function Tabs<Id extends string>({ label, tabs, selected, onSelect, fill = false }: TabsProps<Id>) {
  return (
    <AriaTabs
      className={cx(styles.tabs, fill && styles.fill)}
      selectedKey={selected}
      onSelectionChange={(key) => {
        const tab = tabs.find((each) => each.id === key);
        if (tab !== undefined) onSelect(tab.id);
      }}
    >
      <TabList aria-label={label} className={cx(styles.list)}>
        {tabs.map(({ id, label: name, icon: Icon, badge }) => (
          <Tab key={id} id={id} className={cx(styles.tab)}>
            {Icon !== undefined && <Icon aria-hidden="true" className={styles.icon} strokeWidth={1.75} />}
            {name}
            {badge}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className={cx(styles.panel)}>
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
