/* Stands in for the C runtime of wine 8, which stops a program that asks for the parts of a complex
   number, as NumPy does when it is loaded. All other functions are handed on to wine's own file,
   see prefix.py. Lives in the wine prefix only, never in a payload. */
#define EXPORT __declspec(dllexport)
typedef struct { float real, imaginary; } single_number;
typedef struct { double real, imaginary; } double_number;

EXPORT float crealf(single_number value) { return value.real; }
EXPORT float cimagf(single_number value) { return value.imaginary; }
EXPORT double creall(double_number value) { return value.real; }
EXPORT double cimagl(double_number value) { return value.imaginary; }
EXPORT double cimag(double_number value) { return value.imaginary; }
