/* Stands in for bcryptprimitives.dll, which wine 8 lacks and libraries written in Rust import for
   their random numbers. Lives in the wine prefix only, never in a payload. */
#include <windows.h>
#include <ntsecapi.h>
#define EXPORT __declspec(dllexport)

EXPORT BOOL __stdcall ProcessPrng(unsigned char *buffer, size_t size) {
  return RtlGenRandom(buffer, (ULONG)size);
}
