using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Types;
using Sluice.Generator.Parsing.Checks;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Parsing.Types;

/// <summary>Parses a class, struct, record or interface into a JSON object.</summary>
internal sealed class ObjectTypeParser(TypeParser types, IAssemblySymbol assembly, DiagnosticBag diagnostics, CancellationToken cancellation)
{
    public ObjectTypeModel? Parse(INamedTypeSymbol type, string name, TypeUse use, TypeUse uses, Location? place)
    {
        var isRead = uses.HasFlag(TypeUse.Read);
        var declared = JsonMembers.Of(type, assembly);
        IMethodSymbol? constructor = null;
        if (isRead && !type.IsAbstract)
        {
            (constructor, var reason) = Constructors.Choose(type, declared, assembly);
            reason ??= WhyNotComplete(type, declared, constructor!);
            if (reason is not null)
            {
                diagnostics.Add(TypeRules.TypeNotConstructible, type.SourceLocation() ?? place, type.PlainName(), reason);
                return null;
            }
        }

        if (!JsonMisuse.Check(type, declared, constructor, isRead, diagnostics, place, cancellation))
        {
            return null;
        }

        var doc = DocComment.Of(type, cancellation);
        var parser = new MemberParser(types, type, constructor, doc, assembly, diagnostics, cancellation);
        var members = ImmutableArray.CreateBuilder<MemberModel>();
        MemberModel? extensionData = null;
        foreach (var member in declared)
        {
            if (member is { IsReadIgnored: true, IsWriteIgnored: true } && parser.Parameter(member) is null)
            {
                continue;
            }

            if (parser.Parse(member, use, place) is not { } model)
            {
                return null;
            }

            if (member.IsExtensionData)
            {
                extensionData = model;
                continue;
            }

            if (members.Any(m => string.Equals(m.JsonName, model.JsonName, StringComparison.OrdinalIgnoreCase)))
            {
                diagnostics.Add(TypeRules.DuplicateJsonName, member.Symbol.SourceLocation() ?? place, model.JsonName, type.Name);
                return null;
            }

            members.Add(model);
        }

        return !Polymorphisms.TryParse(type, use, types, diagnostics, place, cancellation, out var polymorphism) ? null : new()
        {
            Name = name,
            Variant = types.Style.Variant,
            Id = TypeIds.Of(type),
            IsValueType = type.IsValueType,
            IsAbstract = type.IsAbstract,
            IsRead = isRead,
            IsWritten = uses.HasFlag(TypeUse.Write),
            Members = new(members.ToImmutable()),
            ConstructorMembers = (constructor?.Parameters ?? []).Select(p => Constructors.Match(p, declared)!.Name).ToEquatableArray(),
            ExtensionData = extensionData,
            IsCaseSensitive = types.Style.IsCaseSensitive,
            RefusesUnknown = type.Attribute(JsonAttributes.UnmappedMembers)?.Argument<int>(0) == 1,
            Polymorphism = polymorphism,
            Rules = isRead ? TypeValidation.Rules(type, assembly, diagnostics, place, cancellation) : default,
            IsValidatable = isRead && TypeValidation.IsValidatable(type),
            DisplayName = isRead ? TypeValidation.NameOf(type) : "",
            IsDerived = Polymorphisms.IsDerived(type),
            Description = doc.Summary,
            Example = doc.Example,
            IsObsolete = type.Attribute(WellKnown.Obsolete) is not null,
            CommentId = CommentFile.IdOf(type),
        };
    }

    /// <summary>Returns the reason why JSON cannot set a member that C# requires, or null if it can set all of them.</summary>
    private static string? WhyNotComplete(INamedTypeSymbol type, List<JsonMember> declared, IMethodSymbol constructor) =>
        constructor.Attribute("System.Diagnostics.CodeAnalysis.SetsRequiredMembersAttribute") is not null ? null
        : type.SelfAndBases().SelectMany(t => t.GetMembers())
            .FirstOrDefault(m => m is IFieldSymbol { IsRequired: true } or IPropertySymbol { IsRequired: true }
                && declared.All(d => d.Name != m.Name)) is { } missing
            ? $"its required member '{missing.Name}' is not a member of its JSON; make it a public property, or give it [JsonInclude]"
        : null;
}
