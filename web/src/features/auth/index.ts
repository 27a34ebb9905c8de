import type { Feature } from "@/lib/feature";

export const auth: Feature = {};
