import {
  IconBackhoe,
  IconBomb,
  IconClipboardCheck,
  IconListDetails,
  IconMountain,
  IconSettings,
  IconShieldCheck,
} from "@tabler/icons-react";
import { approvals } from "@/features/approvals";
import { audit } from "@/features/audit";
import { auth } from "@/features/auth";
import { backups } from "@/features/backups";
import { blasting } from "@/features/blasting";
import { checks } from "@/features/checks";
import { drilling } from "@/features/drilling";
import { explosives } from "@/features/explosives";
import { home } from "@/features/home";
import { jobs } from "@/features/jobs";
import { machines } from "@/features/machines";
import { magazines } from "@/features/magazines";
import { mailbox } from "@/features/mailbox";
import { maintenance } from "@/features/maintenance";
import { modulePages } from "@/features/modules";
import { notifications } from "@/features/notifications";
import { operator } from "@/features/operator";
import { parts } from "@/features/parts";
import { plans } from "@/features/plans";
import { profile } from "@/features/profile";
import { projects } from "@/features/projects";
import { regions } from "@/features/regions";
import { registers } from "@/features/registers";
import { reports } from "@/features/reports";
import { roles } from "@/features/roles";
import { settings } from "@/features/settings";
import { sites } from "@/features/sites";
import { users } from "@/features/users";
import type { Feature, Module } from "@/lib/feature";

/** The modules in the order of the navigation. A feature names the one of each of its pages; one without any isn't there. */
export const modules: Module[] = [
  { id: "shots", icon: IconMountain },
  { id: "explosives", icon: IconBomb },
  { id: "fleet", icon: IconBackhoe },
  { id: "operations", icon: IconClipboardCheck },
  { id: "compliance", icon: IconShieldCheck },
  { id: "reports", icon: IconListDetails },
  { id: "administration", icon: IconSettings },
];

/** Every feature, in the order in which its offers are shown where they don't say it themselves. */
export const features: Feature[] = [
  home,
  projects,
  sites,
  drilling,
  blasting,
  operator,
  approvals,
  machines,
  maintenance,
  plans,
  checks,
  parts,
  registers,
  reports,
  explosives,
  magazines,
  users,
  roles,
  regions,
  settings,
  audit,
  backups,
  jobs,
  mailbox,
  notifications,
  modulePages,
  profile,
  auth,
];
