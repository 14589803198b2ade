/* python.exe and pythonw.exe of the Windows Python that is put together for wine. */
#include <windows.h>
typedef int (*main_function)(int, wchar_t **);

static int run(int count, wchar_t **arguments) {
  HMODULE python = LoadLibraryW(L"" PYTHON_DLL);
  if (!python) return 101;
  main_function py_main = (main_function)(void *)GetProcAddress(python, "Py_Main");
  return py_main ? py_main(count, arguments) : 102;
}
#ifdef WINDOWED
int __stdcall wWinMain(HINSTANCE instance, HINSTANCE previous, LPWSTR line, int show) {
  return run(__argc, __wargv);
}
#else
int wmain(int count, wchar_t **arguments) { return run(count, arguments); }
#endif
