/* Stands in for Windows' own icuuc.dll (there since Windows 10 1903), which wine lacks and Qt6Core
   imports. Lives in the wine prefix only, never in a payload. Every call fails, so that Qt falls
   back to the UTF converters of its own. */
#define EXPORT __declspec(dllexport)
typedef int UErrorCode;
#define U_UNSUPPORTED_ERROR 16
static void fail(UErrorCode *error) { if (error) *error = U_UNSUPPORTED_ERROR; }

EXPORT void *ucnv_open(const char *name, UErrorCode *error) { fail(error); return 0; }
EXPORT void ucnv_close(void *converter) {}
EXPORT void UCNV_FROM_U_CALLBACK_SUBSTITUTE(void) {}
EXPORT void UCNV_TO_U_CALLBACK_SUBSTITUTE(void) {}
EXPORT void ucnv_reset(void *converter) {}
EXPORT signed char ucnv_getMaxCharSize(void *converter) { return 1; }
EXPORT const char *ucnv_getName(void *converter, UErrorCode *error) { fail(error); return 0; }
EXPORT void ucnv_getToUCallBack(void *converter, void *action, void *context) {}
EXPORT void ucnv_getFromUCallBack(void *converter, void *action, void *context) {}
EXPORT void ucnv_setToUCallBack(void *converter, void *action, void *context, void *old_action,
                                void *old_context, UErrorCode *error) { fail(error); }
EXPORT void ucnv_setFromUCallBack(void *converter, void *action, void *context, void *old_action,
                                  void *old_context, UErrorCode *error) { fail(error); }
EXPORT void ucnv_cbToUWriteUChars(void *args, void *source, int length, int offset,
                                  UErrorCode *error) { fail(error); }
EXPORT void ucnv_cbFromUWriteUChars(void *args, void *source, void *limit, int offset,
                                    UErrorCode *error) { fail(error); }
EXPORT void ucnv_toUnicode(void *converter, void *target, void *target_limit, void *source,
                           void *source_limit, void *offsets, signed char flush,
                           UErrorCode *error) { fail(error); }
EXPORT void ucnv_fromUnicode(void *converter, void *target, void *target_limit, void *source,
                             void *source_limit, void *offsets, signed char flush,
                             UErrorCode *error) { fail(error); }
EXPORT int ucnv_toUCountPending(void *converter, UErrorCode *error) { return 0; }
EXPORT int ucnv_fromUCountPending(void *converter, UErrorCode *error) { return 0; }
EXPORT const char *ucnv_getStandardName(const char *name, const char *standard,
                                        UErrorCode *error) { fail(error); return 0; }
EXPORT const char *ucnv_getAvailableName(int number) { return 0; }
EXPORT int ucnv_countAvailable(void) { return 0; }
