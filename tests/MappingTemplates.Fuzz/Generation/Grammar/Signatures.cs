namespace Sluice.MappingTemplates.Fuzz.Generation.Grammar;

/// <summary>
/// The methods of Java's types as templates call them. Arguments: i small integer, n number, s text, r regex, p replacement, o anything, l list, m map, k key, v key of a map,
/// b boolean, c one character, f format. After the colon, what comes back.
/// </summary>
internal static class Signatures
{
    private static readonly Dictionary<Kind, Signature[]> All = new()
    {
        [Kind.Text] = Parse(
            "length:Whole length:Whole charAt(i):Character substring(i):Text substring(i):Text substring(ii):Text substring(ii):Text indexOf(s):Whole indexOf(s):Whole indexOf(si):Whole lastIndexOf(s):Whole lastIndexOf(si):Whole contains(s):Truth contains(s):Truth " +
            "startsWith(s):Truth startsWith(si):Truth endsWith(s):Truth equals(o):Truth equals(s):Truth equalsIgnoreCase(s):Truth compareTo(s):Whole compareToIgnoreCase(s):Whole concat(s):Text replace(ss):Text replace(ss):Text replace(cc):Text " +
            "replaceAll(rp):Text replaceAll(rp):Text replaceAll(rp):Text replaceFirst(rp):Text matches(r):Truth matches(r):Truth split(r):Array split(r):Array split(ri):Array trim:Text toLowerCase:Text toUpperCase:Text isEmpty:Truth isBlank:Truth " +
            "strip:Text stripLeading:Text stripTrailing:Text repeat(i):Text toString:Text hashCode:Whole intern:Text codePointAt(i):Whole codePointBefore(i):Whole codePointCount(ii):Whole offsetByCodePoints(ii):Whole regionMatches(isii):Truth " +
            "regionMatches(bisii):Truth contentEquals(s):Truth subSequence(ii):Text valueOf(o):Text valueOf(n):Text format(fo):Text format(foo):Text formatted(o):Text indent(i):Text stripIndent:Text translateEscapes:Text join(sl):Text indexOf(i):Whole " +
            "lastIndexOf(i):Whole indexOf(ii):Whole"),
        [Kind.Whole] = Parse(
            "intValue:Whole longValue:Whole doubleValue:Fraction shortValue:Whole byteValue:Whole floatValue:Fraction toString:Text toString:Text hashCode:Whole equals(o):Truth compareTo(n):Whole parseInt(s):Whole parseInt(si):Whole valueOf(s):Whole valueOf(i):Whole toString(i):Text " +
            "toString(ii):Text toHexString(i):Text toBinaryString(i):Text toOctalString(i):Text max(ii):Whole min(ii):Whole sum(ii):Whole signum(i):Whole bitCount(i):Whole reverse(i):Whole compare(ii):Whole highestOneBit(i):Whole " +
            "numberOfLeadingZeros(i):Whole numberOfTrailingZeros(i):Whole rotateLeft(ii):Whole decode(s):Whole parseUnsignedInt(s):Whole toUnsignedString(i):Text divideUnsigned(ii):Whole parseLong(s):Whole"),
        [Kind.Fraction] = Parse(
            "intValue:Whole longValue:Whole doubleValue:Fraction floatValue:Fraction shortValue:Whole byteValue:Whole toString:Text hashCode:Whole equals(o):Truth compareTo(n):Whole isNaN:Truth isInfinite:Truth parseDouble(s):Fraction valueOf(s):Fraction valueOf(n):Fraction " +
            "max(nn):Fraction min(nn):Fraction sum(nn):Fraction compare(nn):Whole isNaN(n):Truth toString(n):Text isFinite(n):Truth toHexString(n):Text"),
        [Kind.Big] = Parse(
            "add(o):Big subtract(o):Big multiply(o):Big divide(o):Big mod(o):Big remainder(o):Big pow(i):Big negate:Big abs:Big signum:Whole bitLength:Whole bitCount:Whole intValue:Whole longValue:Whole doubleValue:Fraction toString:Text toString(i):Text hashCode:Whole " +
            "equals(o):Truth compareTo(o):Whole gcd(o):Big max(o):Big min(o):Big shiftLeft(i):Big shiftRight(i):Big testBit(i):Truth not:Big sqrt:Big isProbablePrime(i):Truth longValueExact:Whole valueOf(i):Big"),
        [Kind.Decimal] = Parse(
            "add(o):Decimal subtract(o):Decimal multiply(o):Decimal negate:Decimal abs:Decimal signum:Whole scale:Whole precision:Whole setScale(i):Decimal setScale(ii):Decimal stripTrailingZeros:Decimal toPlainString:Text toEngineeringString:Text toString:Text intValue:Whole " +
            "longValue:Whole doubleValue:Fraction toBigInteger:Big unscaledValue:Big hashCode:Whole equals(o):Truth compareTo(o):Whole max(o):Decimal pow(i):Decimal movePointLeft(i):Decimal movePointRight(i):Decimal scaleByPowerOfTen(i):Decimal ulp:Decimal remainder(o):Decimal"),
        [Kind.Truth] = Parse("toString:Text equals(o):Truth booleanValue:Truth hashCode:Whole compareTo(b):Whole parseBoolean(s):Truth valueOf(s):Truth logicalAnd(bb):Truth logicalOr(bb):Truth logicalXor(bb):Truth toString(b):Text compare(bb):Whole"),
        [Kind.List] = Parse(Lists),
        [Kind.JsonList] = Parse(Lists + " toJSONString:Text toString:Text"),
        [Kind.Array] = Parse("size:Whole size:Whole get(i):Text get(i):Text contains(o):Truth isEmpty:Truth set(io):Any indexOf(o):Whole length:Whole"),
        [Kind.Map] = Parse(
            "size:Whole size:Whole isEmpty:Truth get(k):Any get(k):Any get(k):Any get(o):Any getOrDefault(ko):Any put(ko):Any put(ko):Any put(oo):Any putIfAbsent(ko):Any putAll(m):Any remove(k):Any remove(ko):Truth replace(ko):Any replace(koo):Truth containsKey(k):Truth " +
            "containsKey(k):Truth containsValue(o):Truth keySet:Set keySet:Set values:Set entrySet:Set clear:Any toString:Text equals(o):Truth hashCode:Whole clone:Map"),
        [Kind.Set] = Parse("size:Whole contains(k):Truth contains(o):Truth isEmpty:Truth remove(k):Truth toString:Text containsAll(l):Truth removeAll(l):Truth retainAll(l):Truth hashCode:Whole equals(o):Truth iterator:Iterator toArray:Array clear:Any add(o):Truth"),
        [Kind.Entry] = Parse("getKey:Text getKey:Text getValue:Any getValue:Any setValue(o):Any toString:Text equals(o):Truth hashCode:Whole"),
        [Kind.Iterator] = Parse("hasNext:Truth next:Any next:Any remove:Any hasPrevious:Truth previous:Any nextIndex:Whole previousIndex:Whole add(o):Any set(o):Any"),
        [Kind.Character] = Parse("charValue:Character toString:Text equals(o):Truth compareTo(c):Whole hashCode:Whole isDigit(c):Truth isLetter(c):Truth toUpperCase(c):Character toLowerCase(c):Character getNumericValue(c):Whole valueOf(c):Character isWhitespace(c):Truth"),
        [Kind.Any] = Parse("toString:Text equals(o):Truth hashCode:Whole size:Whole get(i):Any get(k):Any length:Whole isEmpty:Truth keySet:Set contains(o):Truth intValue:Whole nope(o):Any nope:Any"),
        [Kind.Nothing] = Parse("toString:Text get(k):Any equals(o):Truth size:Whole length:Whole nope:Any"),
    };

    private const string Lists =
        "size:Whole size:Whole size:Whole get(i):Any get(i):Any isEmpty:Truth isEmpty:Truth contains(o):Truth contains(o):Truth indexOf(o):Whole lastIndexOf(o):Whole add(o):Truth add(o):Truth add(io):Any remove(i):Any remove(o):Truth set(io):Any addAll(l):Truth " +
        "addAll(il):Truth removeAll(l):Truth retainAll(l):Truth containsAll(l):Truth clear:Any subList(ii):List toString:Text equals(l):Truth hashCode:Whole iterator:Iterator listIterator:Iterator listIterator(i):Iterator clone:List toArray:Array ensureCapacity(i):Any trimToSize:Any";

    public static Signature Pick(Dice dice, Kind kind) => dice.Chance(93) ? dice.PickFrom(All[kind]) : dice.PickFrom(All[dice.PickFrom<Kind>([.. All.Keys])]);

    private static Signature[] Parse(string text) => [.. text.Split(' ').Select(Signature.Parse)];
}
