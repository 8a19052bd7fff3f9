using System.Collections.Concurrent;
using Sluice.MappingTemplates.Java.Classes;
using Sluice.MappingTemplates.Java.Methods;
using Sluice.MappingTemplates.Java.Values;

namespace Sluice.MappingTemplates.Java;

/// <summary>All classes of Java itself whose values a template can have.</summary>
internal static class JavaClasses
{
    private static readonly ConcurrentDictionary<string, JavaClass> Arrays = new(StringComparer.Ordinal);

    public static readonly JavaClass Object = new("java.lang.Object", "Object");
    public static readonly JavaClass String = new("java.lang.String", "String", StringMethods.Table, StringStaticMethods.Table);
    public static readonly JavaClass Boolean = new("java.lang.Boolean", "Boolean", BooleanMethods.Table);
    public static readonly JavaClass Character = new("java.lang.Character", "Character", CharacterMethods.Table);
    public static readonly JavaClass Integer = new("java.lang.Integer", "Integer", NumberMethods.Table, IntegerMethods.Table);
    public static readonly JavaClass Long = new("java.lang.Long", "Long", NumberMethods.Table, LongMethods.Table);
    public static readonly JavaClass Double = new("java.lang.Double", "Double", NumberMethods.Table, DoubleMethods.Table);
    public static readonly JavaClass Float = new("java.lang.Float", "Float", NumberMethods.Table, FloatMethods.Table);
    public static readonly JavaClass Short = new("java.lang.Short", "Short", NumberMethods.Table, SmallNumberMethods.Short);
    public static readonly JavaClass Byte = new("java.lang.Byte", "Byte", NumberMethods.Table, SmallNumberMethods.Byte);
    public static readonly JavaClass BigInteger = new("java.math.BigInteger", "BigInteger", NumberMethods.Table, BigIntegerMethods.Table);
    public static readonly JavaClass BigDecimal = new("java.math.BigDecimal", "BigDecimal", NumberMethods.Table, BigDecimalMethods.Table);
    public static readonly JavaClass ArrayList = new("java.util.ArrayList", "ArrayList", ListMethods.OfArrayList, ListMethods.Table, CollectionMethods.Table);
    public static readonly JavaClass SubList = new("java.util.ArrayList$SubList", "SubList", ListMethods.Table, CollectionMethods.Table);

    public static readonly JavaClass LinkedHashMap = new("java.util.LinkedHashMap", "LinkedHashMap", MapMethods.Table, MapMethods.Clone) { IsMap = true };
    public static readonly JavaClass HashMap = new("java.util.HashMap", "HashMap", MapMethods.Table, MapMethods.Clone) { IsMap = true };

    public static readonly JavaClass Entry = new("java.util.LinkedHashMap$Entry", "Node", EntryMethods.Table);
    public static readonly JavaClass Iterator = new("java.util.Iterator", "Iterator", IteratorMethods.Table);
    public static readonly JavaClass ListIterator = new("java.util.ArrayList$ListItr", "ListIterator", ListIteratorMethods.Table, IteratorMethods.Table);
    public static readonly JavaClass Class = new("java.lang.Class", "Class", ClassMethods.Table);

    private static readonly JavaClass KeySet = new("java.util.LinkedHashMap$LinkedKeySet", "KeySet", CollectionMethods.Table, SetMethods.Table);
    private static readonly JavaClass EntrySet = new("java.util.LinkedHashMap$LinkedEntrySet", "EntrySet", CollectionMethods.Table, SetMethods.Table);
    private static readonly JavaClass Values = new("java.util.LinkedHashMap$LinkedValues", "Values", CollectionMethods.Table);

    /// <summary>Returns the class of a Java value. Returns Object for a value that is defined outside of this folder.</summary>
    public static JavaClass Of(object value) => value switch
    {
        string => String,
        JavaMap map => map.Order == JavaMapOrder.Insertion ? LinkedHashMap : HashMap,
        JavaSubList => SubList,
        JavaList => ArrayList,
        int => Integer,
        bool => Boolean,
        long => Long,
        double => Double,
        System.Numerics.BigInteger => BigInteger,
        Numbers.BigDecimal => BigDecimal,
        JavaEntry => Entry,
        JavaMapView view => ViewOf(view),
        JavaListIterator { IsBothWays: true } => ListIterator,
        JavaIterator => Iterator,
        char => Character,
        JavaArray array => ArrayOf(array),
        ClassValue => Class,
        float => Float,
        sbyte => Byte,
        short => Short,
        _ => Object,
    };

    private static JavaClass ViewOf(JavaMapView view) => view.Kind switch
    {
        JavaMapViewKind.Keys => KeySet,
        JavaMapViewKind.Values => Values,
        _ => EntrySet,
    };

    /// <summary>Returns the class of an array. It has the methods of a list that cannot grow.</summary>
    private static JavaClass ArrayOf(JavaArray array) => Arrays.GetOrAdd(
        array.ElementClass,
        static element => new JavaClass(element + "[]", element[(element.LastIndexOf('.') + 1)..] + "[]", ArrayMethods.Table) { IsArray = true });
}
