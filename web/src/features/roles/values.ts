import type { Role } from "./lookups";

export type Reach = Role["reach"];
export const reaches: Reach[] = ["assigned", "region", "all"];

export interface RoleValues extends Record<string, unknown> {
  name: string;
  name_ar: string;
  description: string;
  reach: Reach;
  rights: string[];
}

export const newRoleValues: RoleValues = {
  name: "",
  name_ar: "",
  description: "",
  reach: "region",
  rights: [],
};

export function valuesOf(role: Role): RoleValues {
  const { name, name_ar, description, reach, rights } = role;
  return { name, name_ar, description, reach, rights: [...rights].sort() };
}
