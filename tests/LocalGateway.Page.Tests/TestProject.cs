using System.Text.Json;

namespace Sluice.LocalGateway.Page.Tests;

/// <summary>A project with a template of its own, as the build of a deploy folder leaves it.</summary>
internal sealed class TestProject : IDisposable
{
    private readonly string _deploy;

    public TestProject(string deploy, string source = "templates/order.vtl")
    {
        _deploy = deploy;
        File.WriteAllText(Path.Combine(Folder, "Shop.csproj"), "<Project />");
        Directory.CreateDirectory(Path.Combine(Folder, "templates"));
        File.WriteAllText(Template, PageApi.RequestTemplate + "\n");
        File.WriteAllText(Path.Combine(deploy, ".sluice-project"), Path.GetRelativePath(deploy, Path.Combine(Folder, "Shop.csproj")) + "\n");
        Directory.CreateDirectory(Path.Combine(deploy, "vtl/PlaceOrder"));
        File.WriteAllText(Path.Combine(deploy, "vtl/PlaceOrder/request.vtl"), PageApi.RequestTemplate);
        File.WriteAllText(Path.Combine(deploy, "vtl/PlaceOrder/response.vtl"), PageApi.ResponseTemplate);
        Declare(source);
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("sluice").FullName;

    public string Template => Path.Combine(Folder, "templates", "order.vtl");

    /// <summary>Says which file the request template comes from.</summary>
    public void Declare(string? source, int start = 0, string template = "request.vtl") => File.WriteAllText(
        Path.Combine(_deploy, "vtl/sources.json"),
        JsonSerializer.Serialize(new Dictionary<string, object> { [$"vtl/PlaceOrder/{template}"] = new { file = source, start } }));

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
