namespace Sluice.MappingTemplates.Java.Classes;

/// <summary>The part of Java's type hierarchy that templates can use.</summary>
internal static class JavaTypeHierarchy
{
    private static readonly string[] None = [];

    // The order is from the narrowest to the widest type.
    private static readonly string[] Numeric = ["byte", "short", "int", "long", "float", "double"];

    /// <summary>Returns all supertypes of a type except Object.</summary>
    public static IReadOnlyList<string> SupertypesOf(string type) => type switch
    {
        "String" => ["CharSequence", "Comparable", "Serializable", "Constable", "ConstantDesc"],
        "Integer" or "Long" or "Double" or "Float" => ["Number", "Comparable", "Serializable", "Constable", "ConstantDesc"],
        "Short" or "Byte" or "BigInteger" or "BigDecimal" => ["Number", "Comparable", "Serializable"],
        "Boolean" or "Character" => ["Comparable", "Serializable", "Constable"],
        "ArrayList" => ["List", "Collection", "Iterable", "AbstractList", "AbstractCollection", "RandomAccess", "Cloneable", "Serializable"],
        "JSONArray" => ["ArrayList", "List", "Collection", "Iterable", "AbstractList", "AbstractCollection", "RandomAccess", "Cloneable", "Serializable"],
        "SubList" => ["List", "Collection", "Iterable", "AbstractList", "AbstractCollection", "RandomAccess"],
        "LinkedHashMap" => ["HashMap", "Map", "AbstractMap", "Cloneable", "Serializable"],
        "HashMap" => ["Map", "AbstractMap", "Cloneable", "Serializable"],
        "ForeachScope" => ["Scope", "Map", "AbstractMap"],
        "KeySet" or "EntrySet" => ["Set", "Collection", "Iterable", "AbstractSet", "AbstractCollection"],
        "Values" => ["Collection", "Iterable", "AbstractCollection"],
        "Node" => ["Entry"],
        "ListIterator" => ["Iterator"],
        "List" or "Set" => ["Collection", "Iterable"],
        "Collection" => ["Iterable"],
        "StringBuffer" => ["CharSequence", "Comparable", "Serializable"],
        "UnaryOperator" => ["Function"],
        "Lookup" or "Locale" or "Charset" => None,
        _ => None,
    };

    /// <summary>Returns the class that boxes a primitive type.</summary>
    public static string Boxed(string primitive) => primitive switch
    {
        "int" => "Integer",
        "char" => "Character",
        _ => char.ToUpperInvariant(primitive[0]) + primitive[1..],
    };

    /// <summary>Returns true if a boxed argument can be unboxed to a primitive type, with widening if necessary.</summary>
    public static bool Unboxes(string boxed, string primitive) => boxed switch
    {
        "Boolean" => primitive == "boolean",
        "Character" => primitive == "char",
        "Integer" => primitive == "int" || Widens("int", primitive),
        "Long" => primitive == "long" || primitive == "float" || primitive == "double",
        "Double" => primitive == "double",
        "Float" => primitive is "float" or "double",
        "Short" => primitive == "short" || Widens("short", primitive),
        "Byte" => primitive == "byte" || Widens("byte", primitive),
        _ => false,
    };

    /// <summary>Returns true if Velocity widens one primitive type to another. A char is never widened.</summary>
    public static bool Widens(string from, string to)
    {
        var start = Array.IndexOf(Numeric, from);
        return start >= 0 && Array.IndexOf(Numeric, to) > start;
    }
}
