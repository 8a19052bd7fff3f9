using Microsoft.Playwright;

using static Microsoft.Playwright.Assertions;

namespace Sluice.LocalGateway.Page.Tests;

/// <summary>An edited template is saved to its file.</summary>
public sealed class SaveTests(Chromium chromium) : PageTest(chromium)
{
    [Theory]
    [InlineData(Look.Light)]
    [InlineData(Look.Dark)]
    [InlineData(Look.Phone)]
    public async Task A_template_is_saved_after_its_new_rendering_was_shown(Look look)
    {
        using var project = new TestProject(Host.Folder);
        var (page, card, save) = await EditAsync(look);
        await Expect(card.Locator(".note")).ToContainTextAsync("This is templates/order.vtl.");
        await Expect(save).ToBeDisabledAsync();
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.InsertTextAsync("{\n  \"do\": \"print\",\n  \"text\": \"$input.params('kind'), order $input.params('id')\"\n}\n");
        await Expect(save).ToBeDisabledAsync();
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(card.Locator(".result")).ToContainTextAsync("trade, order 7");
        await CheckLayoutAsync(page, look);
        await card.ScrollIntoViewIfNeededAsync();
        await Picture.TakeAsync(page, $"page-template-{look}".ToLowerInvariant());
        await save.ClickAsync();

        await Expect(card.Locator(".note")).ToHaveTextAsync("Saved to templates/order.vtl. It is served after the next build.");
        (await File.ReadAllTextAsync(project.Template, TestContext.Current.CancellationToken))
            .ShouldBe("{\n  \"do\": \"print\",\n  \"text\": \"$input.params('kind'), order $input.params('id')\"\n}\n");
        Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(project.Template)!).ShouldHaveSingleItem("nothing is left beside the file");
    }

    [Fact]
    public async Task A_template_that_does_not_parse_cannot_be_saved_and_a_second_edit_can()
    {
        using var project = new TestProject(Host.Folder);
        var (page, card, save) = await EditAsync();
        await card.GetByRole(AriaRole.Textbox).FillAsync("#if(");
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(card.Locator(".result .fault")).ToContainTextAsync("line 1");
        await Expect(save).ToBeDisabledAsync();
        foreach (var text in new[] { "first", "second" })
        {
            await card.GetByRole(AriaRole.Textbox).FillAsync(text);
            await card.GetByRole(AriaRole.Textbox).PressAsync("Control+Enter");
            await save.ClickAsync();
            await Expect(card.Locator(".note")).ToContainTextAsync("Saved to");
            (await File.ReadAllTextAsync(project.Template, TestContext.Current.CancellationToken)).ShouldBe(text);
        }
    }

    [Fact]
    public async Task A_file_that_changed_meanwhile_is_not_overwritten()
    {
        using var project = new TestProject(Host.Folder);
        var (page, card, save) = await EditAsync();
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(save).ToBeEnabledAsync();
        await File.WriteAllTextAsync(project.Template, "somebody else's", TestContext.Current.CancellationToken);
        await save.ClickAsync();

        await Expect(card.Locator(".note")).ToContainTextAsync("templates/order.vtl has changed on disk since the page read it, so nothing was saved.");
        (await File.ReadAllTextAsync(project.Template, TestContext.Current.CancellationToken)).ShouldBe("somebody else's");
        await card.GetByRole(AriaRole.Button, new() { Name = "Done" }).ClickAsync();
        await card.GetByRole(AriaRole.Button, new() { Name = "Edit" }).ClickAsync();
        await Expect(card.GetByRole(AriaRole.Textbox)).ToHaveValueAsync("somebody else's");
    }

    [Fact]
    public async Task A_generated_template_says_why_it_cannot_be_saved()
    {
        var (_, card, save) = await EditAsync();
        await Expect(card.Locator(".note")).ToContainTextAsync("It cannot be saved. The build generates this template from the declaration of the operation");
        await Expect(save).ToBeHiddenAsync();
    }

    private async Task<(IPage Page, ILocator Card, ILocator Save)> EditAsync(Look look = Look.Light)
    {
        var page = await OpenRequestAsync(await SendRawAsync("POST", "/prod/orders/7?kind=trade", "{\"sku\":\"anvil\"}"u8.ToArray(), "Content-Type: application/json"), look);
        var card = Card(page, "Request template");
        await card.GetByRole(AriaRole.Button, new() { Name = "Edit" }).ClickAsync();
        await Expect(card.GetByRole(AriaRole.Textbox)).ToBeFocusedAsync();
        return (page, card, card.Locator("button", new() { HasText = "Save" }));
    }
}
