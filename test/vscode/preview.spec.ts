import MarkdownIt from 'markdown-it';
import * as vscode from 'vscode';
import { equal, ok } from './assert.ts';
import { BRIEF, closeAll, open, theExtension } from './editor.ts';

interface Plugin {
  extendMarkdownIt(md: MarkdownIt): MarkdownIt;
}

/** The page of a document, made with the plugin as VS Code's preview makes it. */
async function pageOf(document: vscode.TextDocument): Promise<string> {
  const plugin = (await theExtension().activate()) as Plugin;
  const md = plugin.extendMarkdownIt(new MarkdownIt({ html: true }));
  return md.renderer.render(md.parse(document.getText(), {}), md.options, { currentDocument: document.uri });
}

describe('the Markdown preview', () => {
  afterEach(closeAll);

  it('has markers as numbers and notes as a list', async () => {
    const { document } = await open(BRIEF);
    const page = await pageOf(document);
    ok(page.includes('href="#brief-lens-note-2"'), 'no link to a note');
    ok(page.includes('<li id="brief-lens-note-1" value="1"'), 'no list of notes');
  });

  it('follows the switches of the editor', async () => {
    const { document } = await open(BRIEF);
    const settings = vscode.workspace.getConfiguration('briefLens');
    ok((await pageOf(document)).includes('brief-lens-quote'), 'no quote');
    await settings.update('highlight.quotes', false, vscode.ConfigurationTarget.Workspace);
    try {
      equal((await pageOf(document)).includes('brief-lens-quote'), false);
    } finally {
      await settings.update('highlight.quotes', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('is plain for a document that is left alone', async () => {
    const { document } = await open(BRIEF);
    await vscode.commands.executeCommand('briefLens.setAnnotate', 'off');
    equal((await pageOf(document)).includes('brief-lens'), false);
  });

  it('is what VS Code itself renders', async function () {
    // In the web worker host of the tests, VS Code's own Markdown runs elsewhere.
    if (EXPECTED_HOST === 'web') this.skip();
    const { document } = await open(BRIEF);
    const page = await vscode.commands.executeCommand<string>('markdown.api.render', document);
    ok(page.includes('brief-lens-marker'), 'no marker');
  });
});
