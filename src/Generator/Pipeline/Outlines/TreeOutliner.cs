using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Sluice.Generator.Helpers;

namespace Sluice.Generator.Pipeline.Outlines;

/// <summary>Makes the outline of a file from its syntax.</summary>
internal sealed class TreeOutliner
{
    private readonly CompilationUnitSyntax _root;
    private readonly CancellationToken _cancellation;
    private readonly DeclarationScanner _scanner;
    private readonly ImmutableArray<TypeOutline>.Builder _types = ImmutableArray.CreateBuilder<TypeOutline>();
    private readonly ImmutableArray<CandidateOutline>.Builder _candidates = ImmutableArray.CreateBuilder<CandidateOutline>();
    private readonly HashSet<(string Part, string Whole)> _namespaces = [];
    private readonly HashSet<string> _aliases = new(StringComparer.Ordinal);
    private readonly List<string> _globalAliases = [];
    private string[] _usingMentions = [];
    private string _space = "";
    private bool _hasMain;
    private bool _hasStatements;

    public TreeOutliner(SyntaxTree tree, CancellationToken cancellation)
    {
        _root = (CompilationUnitSyntax)tree.GetRoot(cancellation);
        _cancellation = cancellation;
        _scanner = new(tree.GetText(cancellation).ToString());
    }

    public TreeOutline Outline()
    {
        var assembly = _scanner.ScanAll(_root.AttributeLists, default);
        var shared = _root.AttributeLists.SelectMany(list => list.Attributes).Where(a => !KnownAttributes.IsApi(Name(a)))
            .Aggregate(default(Fingerprint), (all, a) => _scanner.Scan(a, all));
        var assemblyMentions = _scanner.TakeMentions();
        var global = Usings(_root.Usings, isGlobal: true, default);
        var globalMentions = _scanner.TakeMentions();
        var place = Usings(_root.Usings, isGlobal: false, _scanner.ScanAll(_root.Externs, default));
        _usingMentions = _scanner.TakeMentions();
        var members = Members(_root.Members, place);
        return new()
        {
            Whole = assembly.Then(global).Then(place).Then(members).Then(_scanner.Scan(_root.EndOfFileToken, default))
                .Then((_hasMain ? 1UL : 0) + (_hasStatements ? 2UL : 0)),
            GlobalUsings = global,
            GlobalMentions = globalMentions,
            GlobalAliases = [.. _globalAliases],
            AssemblyAttributes = _root.AttributeLists.Count == 0 ? default : assembly.Then(place),
            SharedAttributes = shared == default ? default : shared.Then(place),
            AssemblyMentions = [.. assemblyMentions.Union(_usingMentions, StringComparer.Ordinal)],
            AssemblyNode = _root.AttributeLists.Count == 0 ? null : _root,
            Namespaces = [.. _namespaces],
            Types = _types.ToImmutable(),
            Candidates = _candidates.ToImmutable(),
            MayStart = _hasMain || _hasStatements,
        };
    }

    private Fingerprint Usings(SyntaxList<UsingDirectiveSyntax> usings, bool isGlobal, Fingerprint before)
    {
        foreach (var directive in usings)
        {
            if (directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword) == isGlobal)
            {
                before = _scanner.Scan(directive, before);
                if (directive.Alias?.Name.Identifier.ValueText is { } alias)
                {
                    _aliases.Add(alias);
                    if (isGlobal)
                    {
                        _globalAliases.Add(alias);
                    }
                }
            }
        }

        return before;
    }

    /// <param name="members">The members of the file or of a namespace.</param>
    /// <param name="place">The fingerprint of the namespace and usings around them.</param>
    private Fingerprint Members(SyntaxList<MemberDeclarationSyntax> members, Fingerprint place)
    {
        var all = place;
        foreach (var member in members)
        {
            _cancellation.ThrowIfCancellationRequested();
            switch (member)
            {
                case BaseNamespaceDeclarationSyntax space:
                    all = all.Then(Namespace(space, place));
                    break;
                case GlobalStatementSyntax:
                    _hasStatements = true;
                    _scanner.Skip(member);
                    break;
                default:
                    all = all.Then(Type(member, place, []));
                    break;
            }
        }

        return all;
    }

    private Fingerprint Namespace(BaseNamespaceDeclarationSyntax space, Fingerprint place)
    {
        var inner = _scanner.Scan(space.Name, _scanner.Scan(space.NamespaceKeyword, place));
        var parts = _scanner.TakeMentions();
        var (before, outer) = (_usingMentions, _space);
        _space += "." + space.Name;
        _namespaces.UnionWith(parts.Select(part => (part, _space)));
        _scanner.Skip(space is NamespaceDeclarationSyntax { OpenBraceToken: var brace }
            ? brace
            : ((FileScopedNamespaceDeclarationSyntax)space).SemicolonToken);
        inner = Usings(space.Usings, isGlobal: false, _scanner.ScanAll(space.Externs, inner));
        _usingMentions = [.. before.Union(_scanner.TakeMentions(), StringComparer.Ordinal)];
        var members = Members(space.Members, inner);
        (_usingMentions, _space) = (before, outer);
        return space is NamespaceDeclarationSyntax block ? _scanner.Scan(block.CloseBraceToken, members) : members;
    }

    private Fingerprint Type(MemberDeclarationSyntax node, Fingerprint place, string[] owners)
    {
        if (node is not TypeDeclarationSyntax type)
        {
            return Leaf(node, place);
        }

        var name = type.Identifier.ValueText;
        string[] inner = [name, .. owners];
        var innerPlace = place.Then(name).Then((ulong)type.Arity);
        var scan = new TypeScan(_usingMentions);
        scan.Head = place.Then(_scanner.Directives);
        foreach (var part in type.ChildNodesAndTokens())
        {
            _cancellation.ThrowIfCancellationRequested();
            if (part.AsNode() is not MemberDeclarationSyntax member)
            {
                scan.Head = part.IsToken ? _scanner.Scan(part.AsToken(), scan.Head) : _scanner.Scan(part.AsNode()!, scan.Head);
                scan.AddToHead(_scanner.TakeMentions());
            }
            else if (member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax)
            {
                scan.Head = scan.Head.Then(Type(member, innerPlace, inner));
                scan.AddToHead(_types[_types.Count - 1].Mentions);
            }
            else if (member is MethodDeclarationSyntax method)
            {
                scan.AddMethod(method.Identifier.ValueText, Method(method, innerPlace, inner, out var mentions), mentions);
            }
            else
            {
                scan.Head = _scanner.Scan(member, scan.Head);
                scan.AddToHead(_scanner.TakeMentions());
            }
        }

        var outline = scan.Outline(name);
        _types.Add(outline);
        AddCandidate(type, type.AttributeLists, name, outline.Whole, outline.Mentions, owners);
        return outline.Whole;
    }

    /// <summary>Adds the outline of an enum or a delegate.</summary>
    private Fingerprint Leaf(MemberDeclarationSyntax node, Fingerprint place)
    {
        var whole = _scanner.Scan(node, place);
        string[] mentions = [.. _scanner.TakeMentions().Union(_usingMentions, StringComparer.Ordinal)];
        var name = node switch
        {
            BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
            DelegateDeclarationSyntax type => type.Identifier.ValueText,
            _ => "",
        };
        _types.Add(new(name, whole, whole, mentions, mentions, TypeScan.NoMethods));
        return whole;
    }

    private Fingerprint Method(MethodDeclarationSyntax method, Fingerprint place, string[] owners, out string[] mentions)
    {
        var own = _scanner.Scan(method, place);
        mentions = _scanner.TakeMentions();
        var name = method.Identifier.ValueText;
        _hasMain |= name == "Main";
        AddCandidate(method, method.AttributeLists, name, own, mentions, owners);
        return own;
    }

    private void AddCandidate(SyntaxNode node, SyntaxList<AttributeListSyntax> lists, string name, Fingerprint own, string[] mentions, string[] owners)
    {
        if (lists.Count == 0)
        {
            return;
        }

        string[] names = [.. lists.SelectMany(list => list.Attributes).Select(Name)];
        var isKnown = names.Any(n => KnownAttributes.IsVerb(n) || KnownAttributes.IsOther(n) || _aliases.Contains(n));
        _candidates.Add(new(node, names, isKnown, name, own, mentions, owners));
    }

    private static string Name(AttributeSyntax attribute) => attribute.Name switch
    {
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax qualified => qualified.Name.Identifier.ValueText,
        _ => "",
    };
}
