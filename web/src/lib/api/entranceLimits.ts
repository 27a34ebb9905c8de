// Generated from docs/openapi.json by `npm run api`. Do not edit.

export const CodeToVerify = {"email":254,"code":40};
export const Credentials = {"email":254,"password":1024};
export const NewEnrolmentPasskey = {"challenge":100,"passkey_challenge":100,"name":80};
export const NewSavedView = {"name":60,"query":2000};
export const PasskeyProof = {"challenge":100};
export const PasskeyRequest = {"challenge":100};
export const PasswordAgain = {"password":1024};
export const PasswordByCode = {"email":254,"code":40,"password":1024};
export const ResetRequest = {"email":254};
export const SignInStep = {"challenge":100};
export const StepCode = {"challenge":100,"code":40};
