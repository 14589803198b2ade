/* Stands in for the C runtime of wine 8, which stops a program that asks for the parts of a complex
   number, as NumPy does when it is loaded. All other functions are handed on to wine's own file,
   see prefix.py. Lives in the wine prefix only, never in a payload. */
#define IMPORT __declspec(dllimport)
#define EXPORT __declspec(dllexport)
typedef struct { float real, imaginary; } single_number;
typedef struct { double real, imaginary; } double_number;

EXPORT float crealf(single_number value) { return value.real; }
EXPORT float cimagf(single_number value) { return value.imaginary; }
EXPORT double creall(double_number value) { return value.real; }
EXPORT double cimagl(double_number value) { return value.imaginary; }
EXPORT double cimag(double_number value) { return value.imaginary; }

/* wine refuses a lock that another has, but does not say why. */
IMPORT void *__stdcall LoadLibraryA(const char *name);
IMPORT void *__stdcall GetProcAddress(void *library, const char *name);
enum { MAY_NOT = 13 }; /* EACCES */

EXPORT int _locking(int file, int mode, long bytes) {
    void *wine = LoadLibraryA("ucrtwine.dll");
    int (*lock)(int, int, long) = GetProcAddress(wine, "_locking");
    int *(*error)(void) = GetProcAddress(wine, "_errno");
    int result = lock(file, mode, bytes);
    if (result) *error() = MAY_NOT;
    return result;
}
