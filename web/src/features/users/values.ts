import type { Schema } from "@/lib/api/types";

/** What a user form holds. Selects give an empty text for nothing chosen. */
export type UserValues = {
  email: string;
  first_name: string;
  last_name: string;
  phone_home: string;
  phone_resident: string;
  country_of_origin: string;
  address: string;
  region_id: string | null;
  primary_role: string;
  roles: string[];
  language: Schema<"UserDetail">["language"];
};

export const newUserValues: UserValues = {
  email: "",
  first_name: "",
  last_name: "",
  phone_home: "",
  phone_resident: "",
  country_of_origin: "",
  address: "",
  region_id: null,
  primary_role: "",
  roles: [],
  language: "en",
};

export function valuesOf(user: Schema<"UserDetail">): UserValues {
  return {
    email: user.email,
    first_name: user.first_name,
    last_name: user.last_name,
    phone_home: user.phone_home,
    phone_resident: user.phone_resident,
    country_of_origin: user.country_of_origin,
    address: user.address,
    region_id: user.region?.id ?? null,
    primary_role: user.primary_role,
    roles: user.roles.map(({ code }) => code),
    language: user.language,
  };
}
