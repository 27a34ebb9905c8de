import type { Icon } from "@tabler/icons-react";
import { type ComponentType, createContext, type LazyExoticComponent, useContext } from "react";

export type NavGroup = "work" | "explosives" | "equipment" | "records" | "administration";

export interface NavItem {
  group: NavGroup;
  /** The address, without parameters. */
  to: string;
  /** Key of the text in the namespace `nav`. */
  label: string;
  icon: Icon;
  /** Shown to those who hold this right. */
  right?: string;
  /** Position within the group; lower comes first. */
  order: number;
}

export interface SearchHit {
  id: string;
  title: string;
  note?: string;
  to: string;
}

/** Finds records for the command palette through the API. */
export interface RecordSearch {
  /** Key of the group's heading in the namespace `nav`. */
  label: string;
  icon: Icon;
  right?: string;
  find: (text: string, signal: AbortSignal) => Promise<SearchHit[]>;
}

/** Something that can be done from anywhere, offered by the command palette. */
export interface Command {
  id: string;
  label: string;
  icon: Icon;
  right?: string;
  to: string;
}

/** A part of the home page: what the person does next in one area. */
export interface HomePanel {
  id: string;
  right?: string;
  /** Only for these primary roles; everyone with the right when left out. */
  roles?: string[];
  order: number;
  wide?: boolean;
  component: LazyExoticComponent<ComponentType>;
}

/** A tab of a site's page, at `/sites/$siteId/<id>`. Tabs of higher order come later; `overview` is the first, at 0. */
export interface SiteTab {
  id: string;
  /** Key of the text in the namespace `nav`. */
  labelKey: string;
  /** Shown to those who hold this right. */
  right?: string;
  order: number;
  component: LazyExoticComponent<ComponentType<{ siteId: string }>>;
}

/** A part of the page on which people see and change what concerns themselves. */
export interface ProfilePanel {
  id: string;
  order: number;
  component: LazyExoticComponent<ComponentType>;
}

/** What a feature folder offers to the frame. Routes are listed apart, in app/router.tsx, for their types. */
export interface Feature {
  nav?: NavItem[];
  search?: RecordSearch[];
  commands?: Command[];
  home?: HomePanel[];
  siteTabs?: SiteTab[];
  profile?: ProfilePanel[];
}

const FeaturesContext = createContext<Feature[]>([]);
export const FeaturesProvider = FeaturesContext.Provider;

/** Everything the features offer to the frame, in the order of app/features.ts. */
export function useFeatures(): Feature[] {
  return useContext(FeaturesContext);
}

/** The tabs of a site's page that a person with these rights sees, in their order. */
export function useSiteTabs(can: (right: string) => boolean): SiteTab[] {
  const tabs = useFeatures().flatMap((feature) => feature.siteTabs ?? []);
  return tabs.filter((tab) => !tab.right || can(tab.right)).sort((a, b) => a.order - b.order);
}
