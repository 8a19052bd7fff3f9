using System.Globalization;
using System.Text;

namespace Sluice.GeneratorBench.Projects;

/// <summary>Writes areas of 5 to 10 operations each, with types of their own and types that all share, until there are enough.</summary>
internal static class ProjectWriter
{
    public static Project Write(Dialect dialect, int operations)
    {
        var files = new Dictionary<string, string> { ["Shared.cs"] = SharedTypes.Source, ["Usings.cs"] = Usings(dialect) };
        for (int area = 0, left = operations; left > 0; area++)
        {
            var count = Math.Min(left, 5 + (area % 6));
            left -= count;
            var name = "Area" + area.ToString("0000", CultureInfo.InvariantCulture);
            files[name + "Types.cs"] = AreaTypes.Source(name);
            files[name + ".cs"] = dialect switch
            {
                Dialect.Sluice => Function(name, count),
                Dialect.MinimalApi => Endpoints(name, count),
                _ => Context(name),
            };
        }

        files["Program.cs"] = dialect switch
        {
            Dialect.Sluice => "[assembly: RestApi(\"Bench\", Description = \"Everything that a shop needs\")]\n",
            _ => "Console.WriteLine();\n",
        };
        return new(files);
    }

    private static string Usings(Dialect dialect) => """
        global using System;
        global using System.Collections.Generic;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Shop;

        """ + dialect switch
    {
        Dialect.Sluice => "global using Sluice;\n",
        Dialect.MinimalApi => "global using Microsoft.AspNetCore.Builder;\nglobal using Microsoft.AspNetCore.Http;\n"
            + "global using Microsoft.AspNetCore.Mvc;\nglobal using Microsoft.AspNetCore.Routing;\n",
        _ => "global using System.Text.Json.Serialization;\n",
    };

    private static string Function(string area, int count)
    {
        var text = new StringBuilder($$"""
            namespace Shop.{{area}};

            /// <summary>What can be done in {{area}}.</summary>
            [LambdaFunction(MemorySize = 512, Timeout = 10)]
            public sealed class {{area}}Function
            {
                private int _calls;

            """);
        for (var i = 0; i < count; i++)
        {
            text.Append('\n').Append(AreaOperations.Method(area, i));
        }

        return text.Append("}\n").ToString();
    }

    private static string Endpoints(string area, int count)
    {
        var text = new StringBuilder($$"""
            namespace Shop.{{area}};

            /// <summary>What can be done in {{area}}.</summary>
            public static class {{area}}Endpoints
            {
                private static int _calls;

                /// <summary>Adds them.</summary>
                public static void Map(IEndpointRouteBuilder app)
                {

            """);
        for (var i = 0; i < count; i++)
        {
            text.Append(AreaOperations.Endpoint(area, i));
        }

        return text.Append("    }\n}\n").ToString();
    }

    private static string Context(string area) => $$"""
        namespace Shop.{{area}};

        [JsonSerializable(typeof({{area}}Order))]
        [JsonSerializable(typeof({{area}}Page))]
        [JsonSerializable(typeof(New{{area}}Order))]
        [JsonSerializable(typeof(List<{{area}}Line>))]
        public sealed partial class {{area}}Context : JsonSerializerContext
        {
            private int _calls;

            private int Next() => ++_calls;
        }

        """;
}
