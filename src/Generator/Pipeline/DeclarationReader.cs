using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Sluice.Generator.Helpers;
using Sluice.Generator.Linking;
using Sluice.Generator.Model.Declared;
using Sluice.Generator.Model.Settings;
using Sluice.Generator.Parsing;
using Sluice.Generator.Parsing.Api;
using Sluice.Generator.Pipeline.Outlines;

namespace Sluice.Generator.Pipeline;

/// <summary>
/// Reads the declarations of a compilation. After each edit, the compiler makes the symbols of the whole project again, so unchanged declarations are
/// not even looked up: if the outline of a declaration, and the outlines of everything that it mentions, are the same as in the last run, its models
/// are the same. The reader keeps the models of the last run, but no syntax and no symbols.
/// </summary>
internal sealed class DeclarationReader
{
    private Memory _last = new(default, new(), default, new(), new());

    public Declarations Read(Compilation compilation, CancellationToken cancellation)
    {
        var last = Volatile.Read(ref _last);
        var outline = new CompilationOutline(compilation, cancellation);
        if (last.Whole == outline.Whole)
        {
            return last.Declarations;
        }

        var now = Parse(compilation, outline, last, cancellation);
        Volatile.Write(ref _last, now);
        return now.Declarations;
    }

    private static Memory Parse(Compilation compilation, CompilationOutline outline, Memory last, CancellationToken cancellation)
    {
        var parser = new CandidateParser(compilation, cancellation);
        var known = new Dictionary<Fingerprint, Declared>();
        var all = new List<Declared>();
        var parsed = new List<string>();
        foreach (var candidate in outline.Trees.SelectMany(tree => tree.Candidates).Where(outline.MayDeclare))
        {
            cancellation.ThrowIfCancellationRequested();
            var key = outline.KeyOf(candidate);

            // Code that does not compile may contain the same method twice.
            if (!known.ContainsKey(key))
            {
                if (!last.Known.TryGetValue(key, out var declared))
                {
                    declared = parser.Parse(candidate.Node, candidate.DisplayName);
                    parsed.Add(candidate.DisplayName);
                }

                known.Add(key, declared);
                all.Add(declared);
            }
        }

        var usesServices = all.Exists(d => d is { Startup: not null } or { AmazonStartup: not null } || d.Operations.Any(o => o.UsesServices));
        if (HiddenNames.Find(compilation, usesServices) is { } hidden)
        {
            // The declarations are kept, because they are valid again as soon as that type is removed.
            return new(outline.Whole, known, last.RestApiKey, last.RestApi, Refuse(all, hidden.Name, Project(), [.. parsed]));
        }

        var apiKey = outline.AssemblyKey();
        var api = apiKey == last.RestApiKey ? last.RestApi
            : outline.Trees.Select(tree => tree.AssemblyNode).OfType<SyntaxNode>().Select(parser.ParseAssembly).FirstOrDefault(parsed => parsed is not null)
                ?? new();
        return new(outline.Whole, known, apiKey, api, Arrange(last.Declarations, all, api, Project(), [.. parsed]));

        ProjectModel Project() => ProjectParser.Parse(compilation, outline.Trees.Any(tree => tree.MayStart), cancellation);
    }

    /// <summary>
    /// Returns only the reason, for a project in which no generated code can compile. If a type hides System, not even the reason can be generated.
    /// </summary>
    private static Declarations Refuse(List<Declared> all, string name, ProjectModel project, ImmutableArray<string> parsed) => new()
    {
        Parsed = parsed,
        Project = project,
        Refused = name != "System" && all.Exists(d => d.Operations.Any()) ? [$"all operations (SLUICE056: a type named '{name}')"] : [],
    };

    private static Declarations Arrange(Declarations before, List<Declared> all, Declared api, ProjectModel project, ImmutableArray<string> parsed)
    {
        var declared = all.SelectMany(d => d.Operations).ToImmutableArray();
        var slots = Slots.Arrange(before.OperationSlots, declared, static o => o.Handler.TypeName + "." + o.OperationId);
        var operations = Slots.Keep(before.Operations, declared);
        var handled = Slots.Keep(before.Handled, [.. operations.Where(o => o.Integration.IsFunction)]);
        var isSame = handled == before.Handled;
        return new()
        {
            Parsed = parsed,
            RestApi = Equals(api.RestApi, before.RestApi) ? before.RestApi : api.RestApi,
            Project = project.Equals(before.Project) ? before.Project : project,
            Startup = all.Select(d => d.Startup).Concat(all.Select(d => d.AmazonStartup)).FirstOrDefault(s => s is not null),
            Functions = Slots.Keep(before.Functions, [.. all.Select(d => d.Function).OfType<DeclaredFunction>()]),
            Authorizers = Slots.Keep(
                before.Authorizers, [.. all.Select(d => d.Authorizer).OfType<AuthorizerModel>().OrderBy(a => a.Name, StringComparer.Ordinal)]),
            Refused = Slots.Keep(
                before.Refused, [.. all.Append(api).Select(d => d.Refused).OfType<string>().OrderBy(name => name, StringComparer.Ordinal)]),
            Operations = operations,
            Bases = Slots.Keep(before.Bases, [.. all.Select(d => d.Base).OfType<BaseOperation>()]),
            Handled = handled,
            OperationSlots = slots,
            TypeSlots = isSame ? before.TypeSlots : Slots.Arrange(before.TypeSlots, TypeCatalog.Named(handled), static t => t.Codec),
            CollectionSlots = isSame ? before.CollectionSlots
                : Slots.Arrange(before.CollectionSlots, TypeCatalog.Collections(handled), static c => c.Type.Codec),
        };
    }

    /// <param name="Whole">The fingerprint of the compilation.</param>
    /// <param name="Known">The models of each candidate, by its key.</param>
    /// <param name="RestApiKey">The key of the assembly's attributes.</param>
    /// <param name="RestApi">The models of the assembly's attributes.</param>
    /// <param name="Declarations">All declarations of the compilation.</param>
    private sealed record Memory(
        Fingerprint Whole, Dictionary<Fingerprint, Declared> Known, Fingerprint RestApiKey, Declared RestApi, Declarations Declarations);
}
