using Microsoft.CodeAnalysis;
using Sluice.Generator.Parsing.Types;

namespace Sluice.Generator.Parsing.Operations;

/// <summary>What a value is bound to: a parameter of the method, or a member of a group that stands for parameters.</summary>
internal sealed class BindingSite
{
    private BindingSite(ISymbol symbol, ITypeSymbol type) => (Symbol, Type) = (symbol, type);

    /// <summary>The declaration that diagnostics point to.</summary>
    public ISymbol Symbol { get; }

    public ITypeSymbol Type { get; }

    /// <summary>In the request, unless an attribute gives another.</summary>
    public string WireName { get; private init; } = "";

    /// <summary>Of the parameter and of the property beside it.</summary>
    public IEnumerable<AttributeData> Attributes => Symbols.SelectMany(s => s!.GetAttributes());

    /// <summary>Where attributes may stand.</summary>
    public ISymbol?[] Symbols { get; private init; } = [];

    public string? DefaultExpression { get; private init; }

    public bool HasDefault { get; private init; }

    /// <summary>True for a property that has a value of its own where the request has none.</summary>
    public bool KeepsDefault { get; private init; }

    public string? Description { get; private init; }

    /// <summary>See <see cref="CommentFile.IdOf"/>.</summary>
    public string? CommentId { get; private init; }

    /// <summary>True for a member of a group that is a form.</summary>
    public bool IsInForm { get; private init; }

    /// <summary>True for a member of a group: the method's own parameters have the first claim to their names.</summary>
    public bool IsMember { get; private init; }

    public static BindingSite Of(IParameterSymbol parameter, DocComment doc) => new(parameter, parameter.Type)
    {
        WireName = parameter.Name,
        Symbols = [parameter],
        DefaultExpression = DefaultExpressions.Of(parameter),
        HasDefault = parameter.HasExplicitDefaultValue,
        Description = doc.Parameter(parameter.Name),
    };

    /// <summary>A parameter of a group's constructor.</summary>
    public static BindingSite Of(IParameterSymbol parameter, IPropertySymbol? property, DocComment doc, bool isInForm) => new(parameter, parameter.Type)
    {
        WireName = JsonNames.CamelCase(parameter.Name),
        Symbols = property is null ? [parameter] : [parameter, property],
        DefaultExpression = DefaultExpressions.Of(parameter),
        HasDefault = parameter.HasExplicitDefaultValue,
        Description = doc.Parameter(parameter.Name),
        CommentId = property is null ? null : CommentFile.IdOf(property),
        IsInForm = isInForm,
        IsMember = true,
    };

    /// <summary>A property that a group's object initializer sets.</summary>
    public static BindingSite Of(IPropertySymbol property, bool keepsDefault, bool isInForm, CancellationToken cancellation) => new(property, property.Type)
    {
        WireName = JsonNames.CamelCase(property.Name),
        Symbols = [property],
        KeepsDefault = keepsDefault,
        Description = DocComment.Of(property, cancellation).Summary,
        CommentId = CommentFile.IdOf(property),
        IsInForm = isInForm,
        IsMember = true,
    };
}
