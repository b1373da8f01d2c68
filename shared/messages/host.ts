import { catalogue } from './catalogue.ts'

/** Words outside the page: the window's menu and dialogs, and what a browser without a valid link sees. */
export const host = catalogue({
  en: {
    staleLinkTitle: 'This link no longer opens Lightbench',
    staleLink:
      'A link works once and for one minute. Ask for a new one where Lightbench runs, or open a new tab in the browser that already has it.',
    menuFile: '&File',
    menuEdit: '&Edit',
    menuView: '&View',
    menuWindow: '&Window',
    menuHelp: '&Help',
    chooseFiles: 'Choose files to import',
    chooseFolder: 'Choose a folder to import',
    openExternalTitle: 'Open outside Lightbench?',
    openExternal: 'This address opens in another program:',
    open: 'Open',
    cancel: 'Cancel',
    libraryUnavailable: 'The library cannot be opened',
  },
  'zh-Hant': {
    staleLinkTitle: '這個連結已無法開啟 Lightbench',
    staleLink:
      '連結只能使用一次，且一分鐘後失效。請在執行 Lightbench 的地方取得新連結，或在已開啟的瀏覽器中開新分頁。',
    menuFile: '檔案(&F)',
    menuEdit: '編輯(&E)',
    menuView: '檢視(&V)',
    menuWindow: '視窗(&W)',
    menuHelp: '說明(&H)',
    chooseFiles: '選擇要匯入的檔案',
    chooseFolder: '選擇要匯入的資料夾',
    openExternalTitle: '要在 Lightbench 之外開啟嗎？',
    openExternal: '這個網址會在其他程式中開啟：',
    open: '開啟',
    cancel: '取消',
    libraryUnavailable: '無法開啟資料庫',
  },
  'zh-Hans': {
    staleLinkTitle: '此链接已无法打开 Lightbench',
    staleLink:
      '链接只能使用一次，且一分钟后失效。请在运行 Lightbench 的地方获取新链接，或在已打开的浏览器中新建标签页。',
    menuFile: '文件(&F)',
    menuEdit: '编辑(&E)',
    menuView: '视图(&V)',
    menuWindow: '窗口(&W)',
    menuHelp: '帮助(&H)',
    chooseFiles: '选择要导入的文件',
    chooseFolder: '选择要导入的文件夹',
    openExternalTitle: '要在 Lightbench 之外打开吗？',
    openExternal: '此网址会在其他程序中打开：',
    open: '打开',
    cancel: '取消',
    libraryUnavailable: '无法打开资料库',
  },
})
