@echo off
rem Erikti on the command line: import, brief, verify, backup. Runs the same office as the window does.
setlocal
chcp 65001 >nul
set ELECTRON_RUN_AS_NODE=1
"%~dp0..\Erikti.exe" "%~dp0app.asar\out\main\cli.js" %*
