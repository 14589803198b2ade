; The Windows installer of Hồ sơ. Built by build_installer.py with makensis >= 3.08, on Linux or on
; Windows, which gives: VERSION (x.y.z), FILES_NSH (generated lists), OUTFILE, SIZE_KB, ICON, PICTURE, and for
; tests TARGET (another starter) and QUICK (pack fast); SIGN, a command before the file's name, where
; there is a certificate.
;
; Switches, beside /S (silent) and /D=folder (last, without quotes):
;   /AllUsers | /CurrentUser            for everybody (needs an administrator) or for this user
;   /DESKTOP=1|0  /AUTOSTART=1|0  /ASSOC=1|0  /OPENWITH=1|0
;   /DOWNGRADE=1                        put an older version over a newer one
;   /LANG=en                            English instead of Vietnamese
; Exit codes: 0 done, 1 cancelled, 2 could not write a file, 3 the program is running,
;   4 not this Windows, 5 needs an administrator, 6 a newer version is installed,
;   7 installed for all users already, 8 the folder holds a library, 9 not enough space.

!ifdef TARGET
  Target ${TARGET}
!endif
Unicode true
ManifestDPIAware true
ManifestSupportedOS Win10
RequestExecutionLevel user
AllowSkipFiles off
CRCCheck force
!ifdef QUICK
  SetCompressor zlib
!else
  SetCompressor /SOLID lzma
  SetCompressorDictSize 64
!endif

!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh
!include WinVer.nsh
!include WordFunc.nsh
!include x64.nsh
!include "${FILES_NSH}"

!define APP     "hoso"
!define TITLE   "Hồ sơ"
!define EXT     ".hoso"
!define LIBRARY "hoso.Library.1"
!define PAPER   "hoso.Paper.1"
!define APPKEY  "Software\hoso"
!define UNKEY   "Software\Microsoft\Windows\CurrentVersion\Uninstall\hoso"
!define PATHKEY "Software\Microsoft\Windows\CurrentVersion\App Paths\hoso.exe"
!define CLASSES "Software\Classes"
!define RUNNING_CODE 3
!define SYSTEM_CODE 4
!define RIGHTS_CODE 5
!define NEWER_CODE 6
!define OTHER_SCOPE_CODE 7
!define LIBRARY_CODE 8
!define SPACE_CODE 9

Var AllUsers   ; 1 for everybody, 0 for this user
Var IsAdmin
Var AllButton

Name "${TITLE}"
OutFile "${OUTFILE}"
InstallDir ""
BrandingText "${TITLE} ${VERSION}"
ShowInstDetails nevershow
ShowUninstDetails nevershow

; Only NSIS sees the uninstaller as a file of its own.
!ifdef SIGN
  !uninstfinalize '${SIGN} "%1"' = 0
!endif

VIProductVersion "${VERSION}.0"
VIFileVersion "${VERSION}.0"
VIAddVersionKey /LANG=1066 "ProductName" "${TITLE}"
VIAddVersionKey /LANG=1066 "FileDescription" "Bộ cài đặt ${TITLE}"
VIAddVersionKey /LANG=1066 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=1066 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=1066 "CompanyName" "${TITLE}"
VIAddVersionKey /LANG=1066 "LegalCopyright" "MIT License"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_WELCOMEPAGE_TITLE "$(WELCOME_TITLE)"
!define MUI_WELCOMEPAGE_TEXT "$(WELCOME_TEXT)"
!define MUI_COMPONENTSPAGE_TEXT_TOP "$(PARTS_TOP)"
!define MUI_FINISHPAGE_TITLE "$(FINISH_TITLE)"
!define MUI_FINISHPAGE_TEXT "$(FINISH_TEXT)"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${PICTURE}"
!define MUI_COMPONENTSPAGE_SMALLDESC
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN
!define MUI_FINISHPAGE_RUN_FUNCTION StartProgram
!define MUI_FINISHPAGE_NOREBOOTSUPPORT
!insertmacro MUI_PAGE_WELCOME
Page custom ScopePage ScopePageLeave
!insertmacro MUI_PAGE_COMPONENTS
!define MUI_PAGE_CUSTOMFUNCTION_LEAVE DirectoryLeave
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!define MUI_UNCONFIRMPAGE_TEXT_LOCATION "$(REMOVE_FROM)"
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "Vietnamese"
!insertmacro MUI_LANGUAGE "English"

LangString WELCOME_TITLE ${LANG_VIETNAMESE} "Cài đặt ${TITLE} ${VERSION}"
LangString WELCOME_TITLE ${LANG_ENGLISH}    "Installing ${TITLE} ${VERSION}"
LangString WELCOME_TEXT ${LANG_VIETNAMESE} "${TITLE} cất, nhận dạng và tìm văn bản của cơ quan ngay trên máy này, không cần mạng.$\r$\n$\r$\nViệc cài không đụng đến các kho văn bản đã có. Nếu ${TITLE} đang mở, hãy đóng lại trước.$\r$\n$\r$\nBấm Tiến để tiếp tục."
LangString WELCOME_TEXT ${LANG_ENGLISH}    "${TITLE} keeps, reads and finds the papers of an office on this computer, without network.$\r$\n$\r$\nLibraries that are there already are not touched. If ${TITLE} is open, close it first.$\r$\n$\r$\nChoose Next to go on."
LangString PARTS_TOP    ${LANG_VIETNAMESE} "Đánh dấu những gì muốn cài, rồi bấm Tiến."
LangString PARTS_TOP    ${LANG_ENGLISH}    "Tick what you want, then choose Next."
LangString FINISH_TITLE ${LANG_VIETNAMESE} "Đã cài xong"
LangString FINISH_TITLE ${LANG_ENGLISH}    "Installed"
LangString FINISH_TEXT  ${LANG_VIETNAMESE} "${TITLE} đã có trong menu Start."
LangString FINISH_TEXT  ${LANG_ENGLISH}    "${TITLE} is in the Start menu."
LangString SCOPE_TITLE  ${LANG_VIETNAMESE} "Cài cho ai dùng?"
LangString SCOPE_TITLE  ${LANG_ENGLISH}    "Install for whom?"
LangString SCOPE_ABOUT  ${LANG_VIETNAMESE} "Kho văn bản của mỗi người vẫn ở riêng, cài cách nào cũng vậy."
LangString SCOPE_ABOUT  ${LANG_ENGLISH}    "Everybody's library stays their own either way."
LangString SCOPE_ME     ${LANG_VIETNAMESE} "Chỉ cho tôi (không cần quyền quản trị)"
LangString SCOPE_ME     ${LANG_ENGLISH}    "Only for me (no administrator needed)"
LangString SCOPE_ALL    ${LANG_VIETNAMESE} "Cho mọi người dùng máy này (cần quyền quản trị)"
LangString SCOPE_ALL    ${LANG_ENGLISH}    "For everybody on this computer (administrator needed)"
LangString SEC_APP      ${LANG_VIETNAMESE} "Chương trình (bắt buộc)"
LangString SEC_APP      ${LANG_ENGLISH}    "Program (required)"
LangString SEC_ASSOC    ${LANG_VIETNAMESE} "Bấm đúp tệp ${EXT} thì mở kho"
LangString SEC_ASSOC    ${LANG_ENGLISH}    "Double-clicking a ${EXT} file opens the library"
LangString SEC_OPEN     ${LANG_VIETNAMESE} "“Mở bằng ${TITLE}” cho văn bản"
LangString SEC_OPEN     ${LANG_ENGLISH}    "“Open with ${TITLE}” for papers"
LangString SEC_DESK     ${LANG_VIETNAMESE} "Lối tắt trên màn hình nền"
LangString SEC_DESK     ${LANG_ENGLISH}    "Desktop shortcut"
LangString SEC_AUTO     ${LANG_VIETNAMESE} "Mở sẵn khi đăng nhập Windows"
LangString SEC_AUTO     ${LANG_ENGLISH}    "Start when I sign in to Windows"
LangString DESC_APP     ${LANG_VIETNAMESE} "Chương trình, bộ đọc chữ từ bản quét và văn bản mẫu."
LangString DESC_APP     ${LANG_ENGLISH}    "The program, text recognition for scans, and sample papers."
LangString DESC_ASSOC   ${LANG_VIETNAMESE} "Tệp “Mở kho này${EXT}” trong mỗi kho mở đúng kho đó."
LangString DESC_ASSOC   ${LANG_ENGLISH}    "The ${EXT} file inside each library opens that library."
LangString DESC_OPEN    ${LANG_VIETNAMESE} "Thêm ${TITLE} vào danh sách “Mở bằng” của Word, PDF …; không đổi chương trình mặc định."
LangString DESC_OPEN    ${LANG_ENGLISH}    "Adds ${TITLE} to “Open with” of Word, PDF …; defaults stay as they are."
LangString DESC_DESK    ${LANG_VIETNAMESE} "Biểu tượng ${TITLE} trên màn hình nền."
LangString DESC_DESK    ${LANG_ENGLISH}    "The ${TITLE} icon on the desktop."
LangString DESC_AUTO    ${LANG_VIETNAMESE} "Để ô tra cứu nhanh sẵn sàng ngay từ đầu buổi làm việc."
LangString DESC_AUTO    ${LANG_ENGLISH}    "So that quick lookup is ready from the start of the day."
LangString BAD_SYSTEM   ${LANG_VIETNAMESE} "${TITLE} cần Windows 10 phiên bản 1903 (64-bit) trở lên."
LangString BAD_SYSTEM   ${LANG_ENGLISH}    "${TITLE} needs 64-bit Windows 10 version 1903 or later."
LangString RUNNING      ${LANG_VIETNAMESE} "${TITLE} đang chạy. Hãy đóng chương trình rồi bấm Thử lại."
LangString RUNNING      ${LANG_ENGLISH}    "${TITLE} is running. Close it, then choose Retry."
LangString NEED_ADMIN   ${LANG_VIETNAMESE} "Việc này cần quyền quản trị của máy."
LangString NEED_ADMIN   ${LANG_ENGLISH}    "This needs an administrator of the computer."
LangString IS_NEWER     ${LANG_VIETNAMESE} "Máy đã có bản mới hơn. Kho do bản mới lập có thể không mở được bằng bản cũ. Vẫn cài bản ${VERSION}?"
LangString IS_NEWER     ${LANG_ENGLISH}    "A newer version is installed. Its libraries may not open in an older one. Install ${VERSION} anyway?"
LangString OTHER_SCOPE  ${LANG_VIETNAMESE} "${TITLE} đã được cài cho mọi người dùng máy này. Muốn cập nhật, hãy cài cho mọi người dùng."
LangString OTHER_SCOPE  ${LANG_ENGLISH}    "${TITLE} is installed for everybody on this computer. To update it, install for everybody."
LangString IS_LIBRARY   ${LANG_VIETNAMESE} "Thư mục này đang chứa một kho văn bản. Hãy chọn thư mục khác để cài chương trình."
LangString IS_LIBRARY   ${LANG_ENGLISH}    "This folder holds a library. Choose another one for the program."
LangString NO_SPACE     ${LANG_VIETNAMESE} "Ổ đĩa không đủ chỗ để cài ${TITLE}."
LangString NO_SPACE     ${LANG_ENGLISH}    "There is not enough space for ${TITLE} on this drive."
LangString REMOVING_OLD ${LANG_VIETNAMESE} "Đang thay bản cũ…"
LangString REMOVING_OLD ${LANG_ENGLISH}    "Replacing the old version…"
LangString COPYING      ${LANG_VIETNAMESE} "Đang chép các tệp của chương trình…"
LangString COPYING      ${LANG_ENGLISH}    "Copying the program's files…"
LangString REMOVING_FILES ${LANG_VIETNAMESE} "Đang xóa các tệp của chương trình; kho văn bản vẫn còn nguyên…"
LangString REMOVING_FILES ${LANG_ENGLISH}    "Removing the program's files; libraries stay as they are…"
LangString REMOVE_FROM  ${LANG_VIETNAMESE} "Gỡ khỏi:"
LangString REMOVE_FROM  ${LANG_ENGLISH}    "Remove from:"
LangString LIBRARY_NAME ${LANG_VIETNAMESE} "Kho hồ sơ"
LangString LIBRARY_NAME ${LANG_ENGLISH}    "Hồ sơ library"
LangString PAPER_NAME   ${LANG_VIETNAMESE} "Văn bản"
LangString PAPER_NAME   ${LANG_ENGLISH}    "Paper"

; --- What installing and removing share ------------------------------------------------------

!macro STOP_WITH code text
  IfSilent +2
    MessageBox MB_OK|MB_ICONSTOP "${text}"
  SetErrorLevel ${code}
  Quit
!macroend

!macro ADD_PAPER_SUFFIX suffix
  WriteRegStr SHCTX "${CLASSES}\Applications\hoso.exe\SupportedTypes" "${suffix}" ""
  WriteRegStr SHCTX "${CLASSES}\${suffix}\OpenWithProgids" "${PAPER}" ""
!macroend

!macro REMOVE_PAPER_SUFFIX suffix
  DeleteRegValue SHCTX "${CLASSES}\${suffix}\OpenWithProgids" "${PAPER}"
  DeleteRegKey /ifempty SHCTX "${CLASSES}\${suffix}\OpenWithProgids"
  DeleteRegKey /ifempty SHCTX "${CLASSES}\${suffix}"
!macroend

; Keeps for the next version whether a part was chosen; $0 says it.
!macro KEEP_CHOICE section name
  SectionGetFlags ${section} $0
  IntOp $0 $0 & ${SF_SELECTED}
  WriteRegDWORD SHCTX "${APPKEY}" "${name}" $0
!macroend

!macro SHARED un
; A program that runs holds its file; so, for a moment, does a virus scanner.
Function ${un}WaitUntilClosed
  StrCpy $1 0
  again:
  ClearErrors
  ${If} ${FileExists} "$INSTDIR\hoso.exe"
    FileOpen $0 "$INSTDIR\hoso.exe" a
    FileClose $0
  ${EndIf}
  ${IfNot} ${Errors}
  ${AndIf} ${FileExists} "$INSTDIR\hoso.com"
    FileOpen $0 "$INSTDIR\hoso.com" a
    FileClose $0
  ${EndIf}
  ${If} ${Errors}
    IntOp $1 $1 + 1
    ${If} $1 < 6
      Sleep 400
      Goto again
    ${EndIf}
    IfSilent +2
      MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(RUNNING)" IDRETRY again
    SetErrorLevel ${RUNNING_CODE}
    Quit
  ${EndIf}
FunctionEnd

Function ${un}TakeScope
  ${If} $AllUsers == 1
    SetShellVarContext all
  ${Else}
    SetShellVarContext current
  ${EndIf}
FunctionEnd

Function ${un}Begin
  SetRegView 64
  ${GetParameters} $R0
  StrCpy $LANGUAGE ${LANG_VIETNAMESE}
  ClearErrors
  ${GetOptions} $R0 "/LANG=" $R1
  ${IfNot} ${Errors}
  ${AndIf} $R1 == "en"
    StrCpy $LANGUAGE ${LANG_ENGLISH}
  ${EndIf}
  StrCpy $IsAdmin 0
  UserInfo::GetAccountType
  Pop $R1
  ${If} $R1 == "Admin"
    StrCpy $IsAdmin 1
  ${EndIf}
FunctionEnd
!macroend
!insertmacro SHARED ""
!insertmacro SHARED "un."

; --- Before the first page -------------------------------------------------------------------

Function .onInit
  Call Begin
  ${IfNot} ${RunningX64}
  ${OrIfNot} ${AtLeastBuild} 18362
    !insertmacro STOP_WITH ${SYSTEM_CODE} "$(BAD_SYSTEM)"
  ${EndIf}
  StrCpy $AllUsers 0
  ReadRegStr $R2 HKLM "${APPKEY}" "InstallDir"
  ${If} $R2 != ""
  ${AndIf} $IsAdmin == 1
    StrCpy $AllUsers 1
  ${EndIf}
  ClearErrors
  ${GetOptions} $R0 "/AllUsers" $R1
  ${IfNot} ${Errors}
    StrCpy $AllUsers 1
  ${EndIf}
  ClearErrors
  ${GetOptions} $R0 "/CurrentUser" $R1
  ${IfNot} ${Errors}
    StrCpy $AllUsers 0
  ${EndIf}
  ${If} $AllUsers == 1
  ${AndIf} $IsAdmin == 0
    !insertmacro STOP_WITH ${RIGHTS_CODE} "$(NEED_ADMIN)"
  ${EndIf}
  ${If} $AllUsers == 0
  ${AndIf} $R2 != ""
  ${AndIf} ${Silent}
    !insertmacro STOP_WITH ${OTHER_SCOPE_CODE} "$(OTHER_SCOPE)"
  ${EndIf}
  StrCpy $R9 $INSTDIR          ; what /D= said
  Call TakeScope
  Call ChooseFolder
  Call ChooseComponents
  ${If} ${Silent}
    Call JudgeFolder
  ${EndIf}
FunctionEnd

; The folder of the version that is there, else the usual one.
Function ChooseFolder
  ${If} $R9 != ""
    StrCpy $INSTDIR $R9
    Return
  ${EndIf}
  ReadRegStr $INSTDIR SHCTX "${APPKEY}" "InstallDir"
  ${If} $INSTDIR == ""
    ${If} $AllUsers == 1
      StrCpy $INSTDIR "$PROGRAMFILES64\hoso"
    ${Else}
      StrCpy $INSTDIR "$LOCALAPPDATA\Programs\hoso"
    ${EndIf}
  ${EndIf}
FunctionEnd

; Stops, or asks, where the folder must not be used or holds a newer version.
Function JudgeFolder
  ${If} ${FileExists} "$INSTDIR\library.json"
    IfSilent +2
      MessageBox MB_OK|MB_ICONSTOP "$(IS_LIBRARY)"
    SetErrorLevel ${LIBRARY_CODE}
    ${If} ${Silent}
      Quit
    ${EndIf}
    Abort
  ${EndIf}
  ReadRegStr $R1 SHCTX "${APPKEY}" "Version"
  ${If} $R1 != ""
    ${VersionCompare} $R1 "${VERSION}" $R2
    ${If} $R2 == 1
      ${GetParameters} $R0
      ClearErrors
      ${GetOptions} $R0 "/DOWNGRADE=" $R3
      ${If} $R3 != "1"
        IfSilent +2
          MessageBox MB_YESNO|MB_ICONEXCLAMATION|MB_DEFBUTTON2 "$(IS_NEWER)" IDYES +3
        SetErrorLevel ${NEWER_CODE}
        Quit
      ${EndIf}
    ${EndIf}
  ${EndIf}
  ${GetRoot} "$INSTDIR" $R1
  ${DriveSpace} "$R1\" "/D=F /S=M" $R2
  IntOp $R3 ${SIZE_KB} / 1024
  ${If} $R2 != ""
  ${AndIf} $R2 < $R3
    !insertmacro STOP_WITH ${SPACE_CODE} "$(NO_SPACE)"
  ${EndIf}
FunctionEnd

Function DirectoryLeave
  Call JudgeFolder
FunctionEnd

; --- For whom --------------------------------------------------------------------------------

Function ScopePage
  !insertmacro MUI_HEADER_TEXT "$(SCOPE_TITLE)" "$(SCOPE_ABOUT)"
  nsDialogs::Create 1018
  Pop $0
  ${NSD_CreateRadioButton} 0 12u 100% 14u "$(SCOPE_ME)"
  Pop $1
  ${NSD_CreateRadioButton} 0 32u 100% 14u "$(SCOPE_ALL)"
  Pop $AllButton
  ${If} $AllUsers == 1
    ${NSD_Check} $AllButton
  ${Else}
    ${NSD_Check} $1
  ${EndIf}
  nsDialogs::Show
FunctionEnd

Function ScopePageLeave
  ${NSD_GetState} $AllButton $0
  ${If} $0 == ${BST_CHECKED}
    StrCpy $AllUsers 1
  ${Else}
    StrCpy $AllUsers 0
  ${EndIf}
  ${If} $AllUsers == 1
  ${AndIf} $IsAdmin == 0
    ; Windows asks for an administrator; this starter makes place for the other.
    ClearErrors
    ExecShell "runas" "$EXEPATH" "/AllUsers"
    ${If} ${Errors}
      MessageBox MB_OK|MB_ICONEXCLAMATION "$(NEED_ADMIN)"
      Abort
    ${EndIf}
    Quit
  ${EndIf}
  ${If} $AllUsers == 0
    ReadRegStr $R2 HKLM "${APPKEY}" "InstallDir"
    ${If} $R2 != ""
      MessageBox MB_OK|MB_ICONEXCLAMATION "$(OTHER_SCOPE)"
      Abort
    ${EndIf}
  ${EndIf}
  Call TakeScope
  Call ChooseFolder
FunctionEnd

; --- Installing ------------------------------------------------------------------------------

Section "$(SEC_APP)" SecApp
  SectionIn RO
  Call WaitUntilClosed
  Call RemoveOwnScope
  ; The old version takes away exactly the files that it brought; whatever else lies in the
  ; folder stays. Its settings and shortcuts are not touched.
  ${If} ${FileExists} "$INSTDIR\uninstall.exe"
    DetailPrint "$(REMOVING_OLD)"
    SetDetailsPrint none        ; a command line is nothing to read, and longer than its line
    ExecWait '"$INSTDIR\uninstall.exe" /S /UPGRADE _?=$INSTDIR' $0
    SetDetailsPrint both
    ${If} $0 <> 0
      SetErrorLevel $0
      Quit
    ${EndIf}
    Delete "$INSTDIR\uninstall.exe"
  ${EndIf}
  SetOverwrite on
  DetailPrint "$(COPYING)"
  SetDetailsPrint none          ; eight hundred names help nobody
  !insertmacro INSTALL_FILES
  SetDetailsPrint both
  SetOutPath "$INSTDIR"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\${TITLE}.lnk" "$INSTDIR\hoso.exe" "" "$INSTDIR\hoso.exe" 0
  WriteRegStr   SHCTX "${APPKEY}" "InstallDir" "$INSTDIR"
  WriteRegStr   SHCTX "${APPKEY}" "Version" "${VERSION}"
  WriteRegStr   SHCTX "${UNKEY}" "DisplayName" "${TITLE}"
  WriteRegStr   SHCTX "${UNKEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr   SHCTX "${UNKEY}" "Publisher" "${TITLE}"
  WriteRegStr   SHCTX "${UNKEY}" "DisplayIcon" "$INSTDIR\hoso.exe,0"
  WriteRegStr   SHCTX "${UNKEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr   SHCTX "${UNKEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr   SHCTX "${UNKEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD SHCTX "${UNKEY}" "EstimatedSize" ${SIZE_KB}
  WriteRegDWORD SHCTX "${UNKEY}" "NoModify" 1
  WriteRegDWORD SHCTX "${UNKEY}" "NoRepair" 1
  WriteRegStr   SHCTX "${PATHKEY}" "" "$INSTDIR\hoso.exe"
  WriteRegStr   SHCTX "${PATHKEY}" "Path" "$INSTDIR"
  WriteRegStr   SHCTX "${CLASSES}\Applications\hoso.exe" "FriendlyAppName" "${TITLE}"
  WriteRegStr   SHCTX "${CLASSES}\Applications\hoso.exe\shell\open\command" "" '"$INSTDIR\hoso.exe" "%1"'
SectionEnd

Section "$(SEC_ASSOC)" SecAssoc
  WriteRegStr SHCTX "${CLASSES}\${LIBRARY}" "" "$(LIBRARY_NAME)"
  WriteRegStr SHCTX "${CLASSES}\${LIBRARY}\DefaultIcon" "" "$INSTDIR\hoso.exe,0"
  WriteRegStr SHCTX "${CLASSES}\${LIBRARY}\shell\open\command" "" '"$INSTDIR\hoso.exe" "%1"'
  WriteRegStr SHCTX "${CLASSES}\${EXT}" "" "${LIBRARY}"
  WriteRegStr SHCTX "${CLASSES}\${EXT}\OpenWithProgids" "${LIBRARY}" ""
SectionEnd

Section "$(SEC_OPEN)" SecOpen
  WriteRegStr SHCTX "${CLASSES}\${PAPER}" "" "$(PAPER_NAME)"
  WriteRegStr SHCTX "${CLASSES}\${PAPER}\Application" "ApplicationName" "${TITLE}"
  WriteRegStr SHCTX "${CLASSES}\${PAPER}\shell\open\command" "" '"$INSTDIR\hoso.exe" "%1"'
  !insertmacro EACH_PAPER_SUFFIX ADD_PAPER_SUFFIX
SectionEnd

Section /o "$(SEC_DESK)" SecDesk
  SetOutPath "$INSTDIR"
  CreateShortcut "$DESKTOP\${TITLE}.lnk" "$INSTDIR\hoso.exe" "" "$INSTDIR\hoso.exe" 0
SectionEnd

Section /o "$(SEC_AUTO)" SecAuto
  SetOutPath "$INSTDIR"
  CreateShortcut "$SMSTARTUP\${TITLE}.lnk" "$INSTDIR\hoso.exe" "--hidden" "$INSTDIR\hoso.exe" 0 SW_SHOWMINIMIZED
SectionEnd

; What was chosen is kept for the next version, and what is not wanted any more is taken away.
Section "-"
  !insertmacro KEEP_CHOICE ${SecAssoc} "Assoc"
  ${If} $0 == 0
    Call RemoveAssociation
  ${EndIf}
  !insertmacro KEEP_CHOICE ${SecOpen} "OpenWith"
  ${If} $0 == 0
    Call RemoveOpenWith
  ${EndIf}
  !insertmacro KEEP_CHOICE ${SecDesk} "Desktop"
  ${If} $0 == 0
    Delete "$DESKTOP\${TITLE}.lnk"
  ${EndIf}
  !insertmacro KEEP_CHOICE ${SecAuto} "Autostart"
  ${If} $0 == 0
    Delete "$SMSTARTUP\${TITLE}.lnk"
  ${EndIf}
  ${RefreshShellIcons}
SectionEnd

!macro REMOVING un
Function ${un}RemoveAssociation
  ReadRegStr $0 SHCTX "${CLASSES}\${EXT}" ""
  ${If} $0 == "${LIBRARY}"
    DeleteRegValue SHCTX "${CLASSES}\${EXT}" ""
  ${EndIf}
  DeleteRegValue SHCTX "${CLASSES}\${EXT}\OpenWithProgids" "${LIBRARY}"
  DeleteRegKey /ifempty SHCTX "${CLASSES}\${EXT}\OpenWithProgids"
  DeleteRegKey /ifempty SHCTX "${CLASSES}\${EXT}"
  DeleteRegKey SHCTX "${CLASSES}\${LIBRARY}"
FunctionEnd

Function ${un}RemoveOpenWith
  !insertmacro EACH_PAPER_SUFFIX REMOVE_PAPER_SUFFIX
  DeleteRegKey SHCTX "${CLASSES}\Applications\hoso.exe\SupportedTypes"
  DeleteRegKey SHCTX "${CLASSES}\${PAPER}"
FunctionEnd
!macroend
!insertmacro REMOVING ""
!insertmacro REMOVING "un."

; Installing for everybody takes the place of this user's own installation.
Function RemoveOwnScope
  ${If} $AllUsers == 1
    ReadRegStr $0 HKCU "${APPKEY}" "InstallDir"
    ${If} $0 != ""
    ${AndIf} $0 != $INSTDIR
    ${AndIf} ${FileExists} "$0\uninstall.exe"
      DetailPrint "$(REMOVING_OLD)"
      SetDetailsPrint none
      ExecWait '"$0\uninstall.exe" /S _?=$0'
      SetDetailsPrint both
      Delete "$0\uninstall.exe"
      RMDir "$0"
    ${EndIf}
  ${EndIf}
FunctionEnd

Function StartProgram
  ; Through the desktop, so that it does not run with an administrator's rights.
  Exec '"$WINDIR\explorer.exe" "$INSTDIR\hoso.exe"'
FunctionEnd

!macro CHOOSE section name default
  ReadRegDWORD $0 SHCTX "${APPKEY}" "${name}"
  ${If} ${Errors}
    StrCpy $0 ${default}
  ${EndIf}
  ClearErrors
  ${GetOptions} $R0 "/${name}=" $1
  ${IfNot} ${Errors}
    StrCpy $0 $1
  ${EndIf}
  ${If} $0 == 1
    !insertmacro SelectSection ${section}
  ${Else}
    !insertmacro UnselectSection ${section}
  ${EndIf}
  ClearErrors
!macroend

Function ChooseComponents
  ${GetParameters} $R0
  ClearErrors
  !insertmacro CHOOSE ${SecAssoc} "Assoc" 1
  !insertmacro CHOOSE ${SecOpen} "OpenWith" 1
  !insertmacro CHOOSE ${SecDesk} "Desktop" 0
  !insertmacro CHOOSE ${SecAuto} "Autostart" 0
FunctionEnd

!insertmacro MUI_FUNCTION_DESCRIPTION_BEGIN
  !insertmacro MUI_DESCRIPTION_TEXT ${SecApp} "$(DESC_APP)"
  !insertmacro MUI_DESCRIPTION_TEXT ${SecAssoc} "$(DESC_ASSOC)"
  !insertmacro MUI_DESCRIPTION_TEXT ${SecOpen} "$(DESC_OPEN)"
  !insertmacro MUI_DESCRIPTION_TEXT ${SecDesk} "$(DESC_DESK)"
  !insertmacro MUI_DESCRIPTION_TEXT ${SecAuto} "$(DESC_AUTO)"
!insertmacro MUI_FUNCTION_DESCRIPTION_END

; --- Removing --------------------------------------------------------------------------------

Function un.onInit
  Call un.Begin
  StrCpy $AllUsers 0
  ReadRegStr $R2 HKLM "${APPKEY}" "InstallDir"
  ${If} $R2 == $INSTDIR
    StrCpy $AllUsers 1
    ${If} $IsAdmin == 0
      ${IfNot} ${Silent}
        ClearErrors
        ExecShell "runas" "$INSTDIR\uninstall.exe"
        IfErrors +2
          Quit
      ${EndIf}
      !insertmacro STOP_WITH ${RIGHTS_CODE} "$(NEED_ADMIN)"
    ${EndIf}
  ${EndIf}
  Call un.TakeScope
FunctionEnd

; Asks nothing about papers and looks at no library: what people have filed stays where it is.
Section "Uninstall"
  Call un.WaitUntilClosed
  SetOutPath "$TEMP"
  DetailPrint "$(REMOVING_FILES)"
  SetDetailsPrint none
  !insertmacro REMOVE_FILES
  SetDetailsPrint both
  ${GetParameters} $R0
  ClearErrors
  ${GetOptions} $R0 "/UPGRADE" $R1
  ${IfNot} ${Errors}
    Return
  ${EndIf}
  Delete "$SMPROGRAMS\${TITLE}.lnk"
  Delete "$DESKTOP\${TITLE}.lnk"
  Delete "$SMSTARTUP\${TITLE}.lnk"
  ; What the program's own settings put there.
  DeleteRegValue HKCU "Software\Microsoft\Windows\CurrentVersion\Run" "hoso"
  Call un.RemoveAssociation
  Call un.RemoveOpenWith
  DeleteRegKey SHCTX "${CLASSES}\Applications\hoso.exe"
  DeleteRegKey SHCTX "${PATHKEY}"
  DeleteRegKey SHCTX "${UNKEY}"
  DeleteRegKey SHCTX "${APPKEY}"
  ${RefreshShellIcons}
  ; Last of all, so that whoever waits for this file to go knows that all is done.
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
SectionEnd
