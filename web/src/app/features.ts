import { approvals } from "@/features/approvals";
import { audit } from "@/features/audit";
import { auth } from "@/features/auth";
import { backups } from "@/features/backups";
import { blasting } from "@/features/blasting";
import { drilling } from "@/features/drilling";
import { explosives } from "@/features/explosives";
import { home } from "@/features/home";
import { jobs } from "@/features/jobs";
import { machines } from "@/features/machines";
import { mailbox } from "@/features/mailbox";
import { notifications } from "@/features/notifications";
import { operator } from "@/features/operator";
import { profile } from "@/features/profile";
import { projects } from "@/features/projects";
import { regions } from "@/features/regions";
import { reports } from "@/features/reports";
import { roles } from "@/features/roles";
import { settings } from "@/features/settings";
import { sites } from "@/features/sites";
import { users } from "@/features/users";
import type { Feature } from "@/lib/feature";

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
  reports,
  explosives,
  users,
  roles,
  regions,
  settings,
  audit,
  backups,
  jobs,
  mailbox,
  notifications,
  profile,
  auth,
];
