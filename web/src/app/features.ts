import { auth } from "@/features/auth";
import { home } from "@/features/home";
import { profile } from "@/features/profile";
import { regions } from "@/features/regions";
import { reports } from "@/features/reports";
import { sites } from "@/features/sites";
import { users } from "@/features/users";
import type { Feature } from "@/lib/feature";

/** Every feature, in the order in which its offers are shown where they don't say it themselves. */
export const features: Feature[] = [home, sites, reports, users, regions, profile, auth];
