import { contextBridge } from 'electron';

contextBridge.exposeInMainWorld('register', {});
