// Generated from docs/openapi.json by `npm run api`. Do not edit.

export const AnfoProperties = { fume_class: 40, grade: 40, sensitization_type: 80 };
export const AssessmentBody = { assessed_by: 160, document: 160 };
export const CodeToVerify = { email: 254, code: 40 };
export const Credentials = { email: 254, password: 1024 };
export const DefaultRuleBody = { name: 80 };
export const DifferenceBody = { note: 500 };
export const EmulsionProperties = { water_resistance: 40, sensitization_type: 80 };
export const FireBody = { notes: 4000, misfires: 4000 };
export const HoleChange = {
  hole_number: 80,
  serial_number: 60,
  row_label: 40,
  position_label: 40,
  hole_type: 40,
  reason: 2000,
};
export const IssueBody = { reason: 2000, received_by_name: 120 };
export const MachineChange = {
  name: 120,
  machine_type: 80,
  model: 80,
  manufacturer: 80,
  serial_number: 80,
  rig_number: 40,
  plate_number: 40,
  chassis_details: 200,
  current_location: 200,
};
export const NewApprovalRequest = { notes: 4000 };
export const NewBatch = {
  batch_number: 40,
  supplier: 120,
  manufacturer_batch_number: 60,
  storage_location: 120,
  note: 2000,
};
export const NewCorrection = { text: 4000, reason: 4000 };
export const NewEnrolmentPasskey = { challenge: 100, passkey_challenge: 100, name: 80 };
export const NewHole = {
  hole_number: 80,
  serial_number: 60,
  row_label: 40,
  position_label: 40,
  hole_type: 40,
};
export const NewMachine = {
  name: 120,
  machine_type: 80,
  model: 80,
  manufacturer: 80,
  serial_number: 80,
  rig_number: 40,
  plate_number: 40,
  chassis_details: 200,
  current_location: 200,
};
export const NewPasskey = { challenge: 100, name: 80 };
export const NewProduct = { name: 80 };
export const NewProject = { name: 120, description: 4000, area_of_operation: 200, time_zone: 64 };
export const NewRegion = { name: 80, name_ar: 80 };
export const NewRole = { name: 80, name_ar: 80, description: 400 };
export const NewSavedView = { name: 60, query: 2000 };
export const NewSite = { name: 120, address: 300 };
export const NewStore = { name: 80, address: 300, city: 80 };
export const NewUser = {
  first_name: 80,
  last_name: 80,
  phone_home: 60,
  phone_resident: 60,
  address: 300,
  email: 254,
  primary_role: 40,
};
export const Options = { encoding: 40, part: 500 };
export const OverrideBody = { reason: 500 };
export const OwnCode = { code: 40 };
export const OwnPasswordChange = { current_password: 1024, new_password: 1024 };
export const PasskeyProof = { challenge: 100 };
export const PasskeyRequest = { challenge: 100 };
export const PasswordAgain = { password: 1024 };
export const PasswordByCode = { email: 254, code: 40, password: 1024 };
export const Preferences = { time_zone: 64 };
export const ProfileChange = {
  first_name: 80,
  last_name: 80,
  phone_home: 60,
  phone_resident: 60,
  address: 300,
};
export const ProjectChange = { name: 120, description: 4000, area_of_operation: 200, time_zone: 64 };
export const Reason = { reason: 2000 };
export const Receipt = { reference_number: 40, note: 2000 };
export const RegionChange = { name: 80, name_ar: 80 };
export const ResetRequest = { email: 254 };
export const RestoreOrder = { confirmation: 200 };
export const ReturnBody = { note: 500 };
export const RoleChange = { name: 80, name_ar: 80, description: 400 };
export const SavedViewChange = { name: 60, query: 2000 };
export const SignInStep = { challenge: 100 };
export const SiteChange = { name: 120, address: 300 };
export const StepCode = { challenge: 100, code: 40 };
export const StoreChange = { name: 80, address: 300, city: 80 };
export const UserChange = {
  first_name: 80,
  last_name: 80,
  phone_home: 60,
  phone_resident: 60,
  address: 300,
  email: 254,
  primary_role: 40,
};
export const WriteOff = { reference_number: 40, note: 2000 };
