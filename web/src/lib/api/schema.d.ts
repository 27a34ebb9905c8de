// Generated from docs/openapi.json by `npm run api`. Do not edit.

export interface paths {
    "/api/v1/auth/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is signed in, with roles and rights
         * @description Who is signed in, with roles and rights
         */
        get: operations["get_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change own language and theme
         * @description Change own language and theme
         */
        patch: operations["change_me"];
        trace?: never;
    };
    "/api/v1/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Exchange the refresh cookie for a new access token
         * @description Exchange the refresh cookie for a new access token
         */
        post: operations["refresh_session"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/set-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set a password with a one-time code
         * @description Set a password with a one-time code
         */
        post: operations["set_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in with e-mail address and password
         * @description Sign in with e-mail address and password
         */
        post: operations["sign_in"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End this session at once, everywhere its tokens are used
         * @description End this session at once, everywhere its tokens are used
         */
        post: operations["sign_out"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the service is up and reaches its database
         * @description Whether the service is up and reaches its database
         */
        get: operations["get_health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List notifications
         * @description List notifications
         */
        get: operations["list_notifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/{notification_id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark one of my notifications as read
         * @description Mark one of my notifications as read
         */
        post: operations["read_notification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export notifications
         * @description Export notifications
         */
        get: operations["export_notifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/read-all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark all of my notifications as read
         * @description Mark all of my notifications as read
         */
        post: operations["read_all_notifications"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/unread-count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many of my notifications are unread (at most 100 are counted)
         * @description How many of my notifications are unread (at most 100 are counted)
         */
        get: operations["count_unread_notifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/regions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List regions
         * @description List regions
         */
        get: operations["list_regions"];
        put?: never;
        /**
         * Add a region
         * @description Add a region
         */
        post: operations["create_region"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/regions/{region_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one region
         * @description Read one region
         */
        get: operations["get_region"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change or retire a region
         * @description Change or retire a region
         */
        patch: operations["change_region"];
        trace?: never;
    };
    "/api/v1/regions/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export regions
         * @description Export regions
         */
        get: operations["export_regions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All roles with their rights
         * @description All roles with their rights
         */
        get: operations["list_roles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List users
         * @description List users
         */
        get: operations["list_users"];
        put?: never;
        /**
         * Create an account; the person sets the password with a one-time code
         * @description Create an account; the person sets the password with a one-time code
         */
        post: operations["create_user"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one account
         * @description Read one account
         */
        get: operations["get_user"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change an account
         * @description Change an account
         */
        patch: operations["change_user"];
        trace?: never;
    };
    "/api/v1/users/{user_id}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open an inactive account
         * @description Open an inactive account
         */
        post: operations["activate_user"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{user_id}/deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close an account and end its sessions; history stays
         * @description Close an account and end its sessions; history stays
         */
        post: operations["deactivate_user"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{user_id}/password-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Issue a one-time code with which the person sets a password
         * @description Issue a one-time code with which the person sets a password
         */
        post: operations["issue_password_code"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export users
         * @description Export users
         */
        get: operations["export_users"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Country: string;
        /** Credentials */
        Credentials: {
            /** Email */
            email: string;
            /** Password */
            password: string;
        };
        /**
         * ExportFormat
         * @enum {string}
         */
        ExportFormat: "csv" | "xlsx";
        Latitude: number | string;
        Longitude: number | string;
        /**
         * Me
         * @description The signed-in person.
         */
        Me: {
            /** Email */
            email: string;
            /** First Name */
            first_name: string;
            /** Full Name */
            full_name: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Language
             * @enum {string}
             */
            language: "en" | "ar";
            /** Last Name */
            last_name: string;
            /** Primary Role */
            primary_role: string;
            region: components["schemas"]["Reference"] | null;
            /** Rights */
            rights: string[];
            /** Roles */
            roles: components["schemas"]["RoleName"][];
            /**
             * Theme
             * @enum {string}
             */
            theme: "auto" | "light" | "dark";
            /** Version */
            version: number;
        };
        Name: string;
        /**
         * NewPasswordCode
         * @description Shown once. Hand it over in person; it is not stored in the clear.
         */
        NewPasswordCode: {
            /** Code */
            code: string;
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
        };
        /** NewRegion */
        NewRegion: {
            latitude_deg?: components["schemas"]["Latitude"] | null;
            longitude_deg?: components["schemas"]["Longitude"] | null;
            name: components["schemas"]["Name"];
            /**
             * Name Ar
             * @default
             */
            name_ar: string;
        };
        /** NewUser */
        NewUser: {
            /**
             * Address
             * @default
             */
            address: string;
            /** @default  */
            country_of_origin: components["schemas"]["Country"];
            /**
             * Email
             * Format: email
             */
            email: string;
            first_name: components["schemas"]["PersonName"];
            /**
             * Language
             * @default en
             * @enum {string}
             */
            language: "en" | "ar";
            last_name: components["schemas"]["PersonName"];
            /** @default  */
            phone_home: components["schemas"]["Phone"];
            /** @default  */
            phone_resident: components["schemas"]["Phone"];
            /** Primary Role */
            primary_role: string;
            /** Region Id */
            region_id?: string | null;
            /**
             * Roles
             * @default []
             */
            roles: string[];
        };
        /** NotificationFilters */
        NotificationFilters: {
            /** Is Unread */
            is_unread?: boolean | null;
        };
        /** NotificationRow */
        NotificationRow: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Facts */
            facts: {
                [key: string]: unknown;
            };
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Kind */
            kind: string;
            /** Link */
            link: string;
            /** Read At */
            read_at: string | null;
        };
        /** NotificationRowExportParams */
        NotificationRowExportParams: {
            /** @default csv */
            format: "csv" | "xlsx";
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: created_at.
             * @default -created_at
             */
            sort: string;
        };
        /** NotificationRowListParams */
        NotificationRowListParams: {
            /**
             * Page
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @default 25
             */
            page_size: number;
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: created_at.
             * @default -created_at
             */
            sort: string;
        };
        /** Page[NotificationRow] */
        Page_NotificationRow_: {
            /** Items */
            items: components["schemas"]["NotificationRow"][];
            /** Page */
            page: number;
            /** Page Size */
            page_size: number;
            /** Total */
            total: number;
            /** Total Is Capped */
            total_is_capped: boolean;
        };
        /** Page[RegionRow] */
        Page_RegionRow_: {
            /** Items */
            items: components["schemas"]["RegionRow"][];
            /** Page */
            page: number;
            /** Page Size */
            page_size: number;
            /** Total */
            total: number;
            /** Total Is Capped */
            total_is_capped: boolean;
        };
        /** Page[UserRow] */
        Page_UserRow_: {
            /** Items */
            items: components["schemas"]["UserRow"][];
            /** Page */
            page: number;
            /** Page Size */
            page_size: number;
            /** Total */
            total: number;
            /** Total Is Capped */
            total_is_capped: boolean;
        };
        /** PasswordByCode */
        PasswordByCode: {
            /** Code */
            code: string;
            /** Email */
            email: string;
            /** Password */
            password: string;
        };
        PersonName: string;
        Phone: string;
        /** Preferences */
        Preferences: {
            /** Language */
            language?: ("en" | "ar") | null;
            /** Theme */
            theme?: ("auto" | "light" | "dark") | null;
        };
        /**
         * Reference
         * @description Another record, by id and name.
         */
        Reference: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
        };
        /**
         * RegionChange
         * @description Only the fields that are sent are changed.
         */
        RegionChange: {
            /** Is Active */
            is_active?: boolean | null;
            latitude_deg?: components["schemas"]["Latitude"] | null;
            longitude_deg?: components["schemas"]["Longitude"] | null;
            name?: components["schemas"]["Name"] | null;
            /** Name Ar */
            name_ar?: string | null;
        };
        /** RegionFilters */
        RegionFilters: {
            /** Is Active */
            is_active?: boolean | null;
        };
        /** RegionRow */
        RegionRow: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is Active */
            is_active: boolean;
            /** Latitude Deg */
            latitude_deg: string | null;
            /** Longitude Deg */
            longitude_deg: string | null;
            /** Name */
            name: string;
            /** Name Ar */
            name_ar: string;
            /** Version */
            version: number;
        };
        /** RegionRowExportParams */
        RegionRowExportParams: {
            /** @default csv */
            format: "csv" | "xlsx";
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: name.
             * @default name
             */
            sort: string;
        };
        /** RegionRowListParams */
        RegionRowListParams: {
            /**
             * Page
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @default 25
             */
            page_size: number;
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: name.
             * @default name
             */
            sort: string;
        };
        /** RoleName */
        RoleName: {
            /** Code */
            code: string;
            /** Name */
            name: string;
            /** Name Ar */
            name_ar: string;
        };
        /** RoleRow */
        RoleRow: {
            /** Code */
            code: string;
            /** Name */
            name: string;
            /** Name Ar */
            name_ar: string;
            /** Reach */
            reach: string;
            /** Rights */
            rights: string[];
        };
        /** Session */
        Session: {
            /** Access Token */
            access_token: string;
            /** Expires In S */
            expires_in_s: number;
            user: components["schemas"]["Me"];
        };
        /** UnreadCount */
        UnreadCount: {
            /** Unread */
            unread: number;
        };
        /**
         * UserChange
         * @description Only the fields that are sent are changed.
         */
        UserChange: {
            /** Address */
            address?: string | null;
            country_of_origin?: components["schemas"]["Country"] | null;
            /** Email */
            email?: string | null;
            first_name?: components["schemas"]["PersonName"] | null;
            last_name?: components["schemas"]["PersonName"] | null;
            phone_home?: components["schemas"]["Phone"] | null;
            phone_resident?: components["schemas"]["Phone"] | null;
            /** Primary Role */
            primary_role?: string | null;
            /** Region Id */
            region_id?: string | null;
            /** Roles */
            roles?: string[] | null;
        };
        /** UserDetail */
        UserDetail: {
            /** Address */
            address: string;
            /** Allowed Actions */
            allowed_actions: string[];
            /** Country Of Origin */
            country_of_origin: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Email */
            email: string;
            /** First Name */
            first_name: string;
            /** Full Name */
            full_name: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Language */
            language: string;
            /** Last Name */
            last_name: string;
            /** Last Sign In At */
            last_sign_in_at: string | null;
            /** Phone Home */
            phone_home: string;
            /** Phone Resident */
            phone_resident: string;
            /** Primary Role */
            primary_role: string;
            region: components["schemas"]["Reference"] | null;
            /** Roles */
            roles: components["schemas"]["RoleName"][];
            status: components["schemas"]["UserStatus"];
            /** Version */
            version: number;
        };
        /** UserFilters */
        UserFilters: {
            /** Created From */
            created_from?: string | null;
            /** Created To */
            created_to?: string | null;
            /** Email Domain */
            email_domain?: string | null;
            /** Region Id */
            region_id?: string | null;
            /** Role */
            role?: string | null;
            status?: components["schemas"]["UserStatus"] | null;
        };
        /** UserRow */
        UserRow: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Email */
            email: string;
            /** First Name */
            first_name: string;
            /** Full Name */
            full_name: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Last Name */
            last_name: string;
            /** Last Sign In At */
            last_sign_in_at: string | null;
            /** Primary Role */
            primary_role: string;
            /** Primary Role Name */
            primary_role_name: string;
            /** Region Id */
            region_id: string | null;
            /** Region Name */
            region_name: string | null;
            /** Role Names */
            role_names: string[];
            status: components["schemas"]["UserStatus"];
        };
        /** UserRowExportParams */
        UserRowExportParams: {
            /** @default csv */
            format: "csv" | "xlsx";
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: email, first_name, last_name, role, status, created_at, last_sign_in_at.
             * @default last_name
             */
            sort: string;
        };
        /** UserRowListParams */
        UserRowListParams: {
            /**
             * Page
             * @default 1
             */
            page: number;
            /**
             * Page Size
             * @default 25
             */
            page_size: number;
            /**
             * Search
             * @description Words that must all occur.
             * @default
             */
            search: string;
            /**
             * Sort
             * @description Comma separated; a leading minus reverses. Any of: email, first_name, last_name, role, status, created_at, last_sign_in_at.
             * @default last_name
             */
            sort: string;
        };
        /**
         * UserStatus
         * @enum {string}
         */
        UserStatus: "active" | "inactive" | "locked" | "suspended";
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    get_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
        };
    };
    change_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Preferences"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
        };
    };
    refresh_session: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
        };
    };
    set_password: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordByCode"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    sign_in: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Credentials"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
        };
    };
    sign_out: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    get_health: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: string;
                    };
                };
            };
        };
    };
    list_notifications: {
        parameters: {
            query?: {
                is_unread?: boolean | null;
                page?: number;
                page_size?: number;
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: created_at. */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_NotificationRow_"];
                };
            };
        };
    };
    read_notification: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                notification_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    export_notifications: {
        parameters: {
            query?: {
                format?: "csv" | "xlsx";
                is_unread?: boolean | null;
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: created_at. */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    read_all_notifications: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    count_unread_notifications: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnreadCount"];
                };
            };
        };
    };
    list_regions: {
        parameters: {
            query?: {
                is_active?: boolean | null;
                page?: number;
                page_size?: number;
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: name. */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_RegionRow_"];
                };
            };
        };
    };
    create_region: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRegion"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegionRow"];
                };
            };
        };
    };
    get_region: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                region_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegionRow"];
                };
            };
        };
    };
    change_region: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                region_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegionChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegionRow"];
                };
            };
        };
    };
    export_regions: {
        parameters: {
            query?: {
                format?: "csv" | "xlsx";
                is_active?: boolean | null;
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: name. */
                sort?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    list_roles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoleRow"][];
                };
            };
        };
    };
    list_users: {
        parameters: {
            query?: {
                created_from?: string | null;
                created_to?: string | null;
                email_domain?: string | null;
                page?: number;
                page_size?: number;
                region_id?: string | null;
                role?: string | null;
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: email, first_name, last_name, role, status, created_at, last_sign_in_at. */
                sort?: string;
                status?: components["schemas"]["UserStatus"] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_UserRow_"];
                };
            };
        };
    };
    create_user: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewUser"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserDetail"];
                };
            };
        };
    };
    get_user: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserDetail"];
                };
            };
        };
    };
    change_user: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserDetail"];
                };
            };
        };
    };
    activate_user: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserDetail"];
                };
            };
        };
    };
    deactivate_user: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserDetail"];
                };
            };
        };
    };
    issue_password_code: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewPasswordCode"];
                };
            };
        };
    };
    export_users: {
        parameters: {
            query?: {
                created_from?: string | null;
                created_to?: string | null;
                email_domain?: string | null;
                format?: "csv" | "xlsx";
                region_id?: string | null;
                role?: string | null;
                /** @description Words that must all occur. */
                search?: string;
                /** @description Comma separated; a leading minus reverses. Any of: email, first_name, last_name, role, status, created_at, last_sign_in_at. */
                sort?: string;
                status?: components["schemas"]["UserStatus"] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
