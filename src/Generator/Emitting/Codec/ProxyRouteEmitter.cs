using System.Globalization;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Functions;
using Sluice.Generator.Model.Settings;

namespace Sluice.Generator.Emitting.Codec;

/// <summary>
/// Writes how a function finds its proxy operations, and the CORS headers of their responses. A function without proxy operations gets none of it.
/// </summary>
internal static class ProxyRouteEmitter
{
    private const string Bytes = "global::System.ReadOnlySpan<byte>";
    private const string Headers = "global::Sluice.Runtime.CorsHeaders";

    public static void Write(SourceWriter writer, EquatableArray<ProgramOperationModel> operations)
    {
        var proxies = operations.Items
            .Select((operation, index) => (Route: operation.Proxy!, Index: index.ToString(CultureInfo.InvariantCulture)))
            .Where(o => o.Route is not null)
            .ToList();
        if (proxies.Count == 0)
        {
            return;
        }

        writer.WriteLine();
        writer.WriteLine("protected override bool TakesEvents => true;");
        writer.WriteLine();
        writer.WriteLine($"protected override int FindRoute({Bytes} method, {Bytes} resource)");
        writer.OpenBlock();
        foreach (var resource in proxies.GroupBy(o => o.Route.Resource, StringComparer.Ordinal))
        {
            writer.WriteLine($"if ({Equal("resource", resource.Key)})");
            writer.OpenBlock();
            foreach (var (route, index) in resource.Where(o => o.Route.HttpMethod != "ANY"))
            {
                writer.WriteLine($"if ({Equal("method", route.HttpMethod)}) {{ return {index}; }}");
            }

            writer.WriteLine($"return {resource.FirstOrDefault(o => o.Route.HttpMethod == "ANY").Index ?? "-1"};");
            writer.CloseBlock();
        }

        writer.WriteLine("return -1;");
        writer.CloseBlock();
        WriteCors(writer, [.. proxies.Where(o => o.Route.Cors is not null).GroupBy(o => o.Route.Cors!, o => o.Index)]);
    }

    private static void WriteCors(SourceWriter writer, IReadOnlyList<IGrouping<CorsModel, string>> settings)
    {
        if (settings.Count == 0)
        {
            return;
        }

        for (var i = 0; i < settings.Count; i++)
        {
            var cors = settings[i].Key;
            var origins = string.Join(", ", cors.Origins.Items.Select(CodecNames.Literal));
            writer.WriteLine();
            writer.WriteLine(
                $"private static readonly {Headers} {Field(i)} = new {Headers}(new string[] {{ {origins} }}, {(cors.AllowCredentials ? "true" : "false")}, "
                + $"{(cors.ExposeHeaders.Count == 0 ? "null" : CodecNames.Literal(string.Join(",", cors.ExposeHeaders.Items)))});");
        }

        writer.WriteLine();
        writer.WriteLine($"protected override {Headers}? CorsOf(int operation) => operation switch");
        writer.OpenBlock();
        for (var i = 0; i < settings.Count; i++)
        {
            writer.WriteLine($"{string.Join(" or ", settings[i])} => {Field(i)},");
        }

        writer.WriteLine("_ => null,");
        writer.CloseBlock(";");
    }

    private static string Equal(string value, string text) => $"global::System.MemoryExtensions.SequenceEqual({value}, {CodecNames.Utf8(text)})";

    private static string Field(int index) => "Cors" + index.ToString(CultureInfo.InvariantCulture);
}
