namespace Sluice.Testing.Tests;

/// <summary>A deploy folder of a test's own, which is deleted at the end.</summary>
internal sealed class DeployFolderFiles : IDisposable
{
    public const string NoResources = "{\"Resources\":{}}";

    public const string Constant = "\"type\":\"mock\",\"requestTemplates\":{\"application/json\":\"{\\\"statusCode\\\":200}\"},"
        + "\"responses\":{\"default\":{\"statusCode\":\"200\"}}";

    public DeployFolderFiles(string document, string template)
    {
        Write("openapi.json", document);
        Write("template.json", template);
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("sluice").FullName;

    /// <summary>A document with one GET at <c>/a</c>.</summary>
    public static string Document(string integration, string operation = "", string rest = "")
        => $"{{\"openapi\":\"3.0.1\",\"paths\":{{\"/a\":{{\"get\":{{\"operationId\":\"GetA\",{operation}\"x-amazon-apigateway-integration\":{{{integration}}}}}}}}}{rest}}}";

    public void Write(string name, string text) => File.WriteAllText(Path.Combine(Folder, name), text);

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
