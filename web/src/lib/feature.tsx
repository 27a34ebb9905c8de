import type { Icon } from "@tabler/icons-react";
import { type ComponentType, createContext, type LazyExoticComponent, useContext } from "react";
import { useCan, useMe } from "./auth/useSession";
import { type OpenModule, openModules } from "./modules";

export type ModuleId =
  | "shots"
  | "explosives"
  | "fleet"
  | "operations"
  | "compliance"
  | "reports"
  | "administration";

/** A part of the product with one entry in the navigation. Its name is `module.<id>` in the namespace `nav`. */
export interface Module {
  id: ModuleId;
  icon: Icon;
}

/** A page of the navigation. What it is for says `page.<label>` in the namespace `modules`. */
export interface NavItem {
  /** Left out for what stands above all modules. */
  module?: ModuleId;
  /** The address, without parameters. */
  to: string;
  /** Key of the text in the namespace `nav`. */
  label: string;
  icon: Icon;
  /** Shown to those who hold this right. */
  right?: string;
  /** In the navigation only for these primary roles; for everyone with the right when left out. */
  roles?: string[];
  /** Position within the module; lower comes first. */
  order: number;
  /** Key below `group` of the heading that it stands under, in a module of many pages; those of one follow each other. */
  group?: string;
  /** How near it is to the thumb on a phone, by primary role and for `any` other; the three lowest are there. */
  thumb?: Partial<Record<string, number>>;
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
  /** At home only for these primary roles; for everyone with the right when left out. */
  roles?: string[];
  /** Stands on the landing page of this module too, for everyone with the right. */
  module?: ModuleId;
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

/** A tab of a machine's page, at `?tab=<id>`, between its services and its documents. */
export interface MachineTab {
  id: string;
  /** Key of the text in the namespace `nav`. */
  labelKey: string;
  /** Shown to those who hold this right. */
  right?: string;
  order: number;
  component: LazyExoticComponent<ComponentType<{ machineId: string }>>;
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
  machineTabs?: MachineTab[];
  profile?: ProfilePanel[];
}

/** What the application is made of, as app/features.ts says. */
export interface Offered {
  modules: Module[];
  features: Feature[];
}

const FeaturesContext = createContext<Offered>({ modules: [], features: [] });
export const FeaturesProvider = FeaturesContext.Provider;

/** Everything the features offer to the frame, in the order of app/features.ts. */
export function useFeatures(): Feature[] {
  return useContext(FeaturesContext).features;
}

/** Every page of the navigation, also those that the person's rights don't open. */
export function useNavItems(): NavItem[] {
  return useFeatures().flatMap((feature) => feature.nav ?? []);
}

/** The pages above all modules. */
export function useTopPages(): NavItem[] {
  const can = useCan();
  return useNavItems().filter((item) => !item.module && can(item.right));
}

/** The modules that the person's rights open. */
export function useModules(): OpenModule[] {
  const can = useCan();
  const { modules } = useContext(FeaturesContext);
  return openModules(modules, useNavItems(), can, useMe().primary_role);
}

/** The tabs of a site's page that a person with these rights sees, in their order. */
export function useSiteTabs(can: (right: string) => boolean): SiteTab[] {
  const tabs = useFeatures().flatMap((feature) => feature.siteTabs ?? []);
  return tabs.filter((tab) => !tab.right || can(tab.right)).sort((a, b) => a.order - b.order);
}

/** What other areas add to a machine's page for the person signed in, in its order. */
export function useMachineTabs(): MachineTab[] {
  const can = useCan();
  const tabs = useFeatures().flatMap((feature) => feature.machineTabs ?? []);
  return tabs.filter(({ right }) => can(right)).sort((a, b) => a.order - b.order);
}
