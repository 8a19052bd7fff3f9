using System.Net;
using System.Text;
using System.Text.Json;
using Sluice.LocalGateway.Http;
using Sluice.LocalGateway.Page.Sources;
using Sluice.LocalGateway.Stages;
using Sluice.LocalGateway.Tests.Support;

namespace Sluice.LocalGateway.Page.Tests;

/// <summary>What the gateway refuses to save, whatever sends the message.</summary>
public sealed class SourceTests(Chromium chromium) : PageTest(chromium)
{
    private const string NoTemplate = "is not the path of a template in the folder of the project";

    private static readonly (string? Source, string Reason)[] Refused =
    [
        ("../outside.vtl", NoTemplate), ("templates/../../outside.vtl", NoTemplate), ("/etc/hosts.vtl", NoTemplate), ("Shop.csproj", NoTemplate),
        ("templates/none.vtl", "There is no file 'templates/none.vtl' in the project any more"),
        ("link.vtl", "symbolic link"), ("linked/order.vtl", "symbolic link"), (null, "outside of the project's folder"),
    ];

    private const string Place = "/prod/orders/7?kind=trade";

    [Fact]
    public async Task Only_the_page_itself_can_save()
    {
        using var project = new TestProject(Host.Folder);
        var id = await PlaceAsync();
        var version = (await SourceAsync(id)).GetProperty("version").GetString();
        using var foreign = await PostAsync("save", new { id, side = "request", text = "x", version }, own: false);
        foreign.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await File.ReadAllTextAsync(project.Template, TestContext.Current.CancellationToken)).ShouldBe(PageApi.RequestTemplate + "\n");
        using var own = await PostAsync("save", new { id, side = "request", text = "x", version });
        own.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await File.ReadAllTextAsync(project.Template, TestContext.Current.CancellationToken)).ShouldBe("x");
    }

    [Fact]
    public async Task No_other_file_is_read_or_saved()
    {
        using var project = new TestProject(Host.Folder);
        var outside = Directory.CreateTempSubdirectory("sluice").FullName;
        try
        {
            File.Copy(project.Template, Path.Combine(outside, "order.vtl"));
            File.CreateSymbolicLink(Path.Combine(project.Folder, "link.vtl"), Path.Combine(outside, "order.vtl"));
            Directory.CreateSymbolicLink(Path.Combine(project.Folder, "linked"), outside);
            var id = await PlaceAsync();
            foreach (var (source, reason) in Refused)
            {
                project.Declare(source);
                (await SourceAsync(id)).GetProperty("reason").GetString()!.ShouldContain(reason);
                using var saved = await PostAsync("save", new { id, side = "request", text = "x", version = "" });
                saved.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
                (await saved.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain(reason);
            }

            (await File.ReadAllTextAsync(Path.Combine(outside, "order.vtl"), TestContext.Current.CancellationToken)).ShouldBe(PageApi.RequestTemplate + "\n");
        }
        finally
        {
            Directory.Delete(outside, recursive: true);
        }
    }

    [Fact]
    public async Task The_file_keeps_its_byte_order_mark_its_line_breaks_and_its_permissions()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has other permissions");
        using var project = new TestProject(Host.Folder);
        await File.WriteAllBytesAsync(project.Template, [.. Encoding.UTF8.Preamble, .. "a\r\nb\r\n"u8], TestContext.Current.CancellationToken);
#pragma warning disable CA1416 // The test is skipped on Windows.
        File.SetUnixFileMode(project.Template, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        var id = await PlaceAsync();
        var source = await SourceAsync(id);
        source.GetProperty("text").GetString().ShouldBe("a\nb\n");
        using var saved = await PostAsync("save", new { id, side = "request", text = "ü\nc\n", version = source.GetProperty("version").GetString() });

        saved.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await File.ReadAllBytesAsync(project.Template, TestContext.Current.CancellationToken)).ShouldBe([.. Encoding.UTF8.Preamble, .. "ü\r\nc\r\n"u8]);
        File.GetUnixFileMode(project.Template).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
#pragma warning restore CA1416
    }

    [Fact]
    public async Task What_the_build_puts_in_front_of_the_file_is_not_a_part_of_it()
    {
        using var project = new TestProject(Host.Folder);
        project.Declare("templates/order.vtl", start: 6, template: "response.vtl");
        var source = await SourceAsync(await PlaceAsync(), "response");
        source.GetProperty("before").GetString().ShouldBe(PageApi.ResponseTemplate[..6]);
        source.GetProperty("file").GetString().ShouldBe("templates/order.vtl");
    }

    [Fact]
    public async Task A_template_of_an_earlier_build_and_a_folder_without_a_project_say_so()
    {
        using var project = new TestProject(Host.Folder);
        var id = await PlaceAsync();
        File.Delete(Path.Combine(Host.Folder, ".sluice-project"));
        (await SourceAsync(id)).GetProperty("reason").GetString()!.ShouldStartWith("It is not known which project wrote");
        await File.WriteAllTextAsync(Path.Combine(Host.Folder, "vtl/PlaceOrder/request.vtl"), "newer", TestContext.Current.CancellationToken);
        (await SourceAsync(id)).GetProperty("reason").GetString()!.ShouldStartWith("This request was answered by an earlier build with another template.");
    }

    [Fact]
    public async Task A_template_inside_of_a_served_file_says_so()
    {
        var folder = DeployFolder.Read(Host.Folder);
        var options = new GatewayOptions { DeployFolder = Host.Folder, CodeFolder = TestFunction.Folder, File = new("/apis/shop.yaml", _ => folder) };
        await using var stage = new DeployedStage(options, folder, new FunctionJournal());
        using var exchange = stage.Gateway.Begin(
            new() { Method = "GET", Target = RequestTarget.Parse("/prod/ping") }, aborted: TestContext.Current.CancellationToken);
        var journey = stage.Journeys.Begin(exchange)!;
        exchange.AddObserver(journey);
        await stage.Gateway.AnswerAsync(exchange);

        SourceFinder.Find(stage, journey, isRequest: false, out var reason).ShouldBeNull();
        reason.ShouldBe("The template is inside of shop.yaml. Change it there: the new version is served when the file is saved.");
    }

    private Task<string> PlaceAsync() => SendRawAsync("POST", Place, "{}"u8.ToArray(), "Content-Type: application/json");

    private async Task<JsonElement> SourceAsync(string id, string side = "request")
    {
        using var response = await PostAsync("source", new { id, side });
        using var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return answer.RootElement.Clone();
    }
}
