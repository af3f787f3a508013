@echo off
rem The command line of an installed Onoma: the app's own runtime, as plain Node.
setlocal
set ELECTRON_RUN_AS_NODE=1
"%~dp0..\..\Onoma.exe" "%~dp0..\app.asar.unpacked\out\main\cli.js" %*
