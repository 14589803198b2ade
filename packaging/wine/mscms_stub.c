/* Stands in for mscms.dll in wine, whose own lacks WcsCreateIccProfile and stops the program.
   Lives in the wine prefix only, never in a payload. No screen has a colour profile here. */
#define EXPORT __declspec(dllexport)

EXPORT void *__stdcall OpenColorProfileW(void *profile, unsigned access, unsigned share,
                                         unsigned creation) { return 0; }
EXPORT int __stdcall CloseColorProfile(void *profile) { return 1; }
EXPORT void *__stdcall WcsCreateIccProfile(void *profile, unsigned options) { return 0; }
EXPORT int __stdcall GetColorProfileFromHandle(void *profile, void *buffer, unsigned *size) {
  if (size) *size = 0;
  return 0;
}
